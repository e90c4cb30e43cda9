/** The built site, served as `npm start` serves it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

export interface Served {
  origin: string;
  stop(): Promise<void>;
}

/** Serves `dist/` on a free port of the loopback address. */
export async function serve(): Promise<Served> {
  const server = await preview({
    root: join(dist, '..'),
    logLevel: 'error',
    server: { port: 4600, host: '127.0.0.1' },
  });
  return {
    origin: `http://${server.host ?? '127.0.0.1'}:${server.port}`,
    stop: () => server.stop(),
  };
}

/** The paths of all pages, as links write them: `/causes/wrong-address/`. */
export function pagePaths(folder = dist): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => `/${path.replace(/(?:^|\/)index\.html$/, '/').replace(/^\//, '')}`)
    .sort();
}

export function fileOf(path: string, folder = dist): string {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  return readFileSync(join(folder, name), 'utf8');
}
