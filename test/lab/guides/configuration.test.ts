/** Every piece of nginx configuration that a guide prints is accepted by a real nginx, and every command by a shell. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { versions } from '../nginx.ts';
import { fencesOf, guideIds } from './fences.ts';
import type { Fence } from './fences.ts';

const folder = mkdtempSync(join(tmpdir(), 'fix502-guides-'));
mkdirSync(join(folder, 'temp'));
/** For `include fastcgi_params` and its like, which are looked for beside the configuration. */
for (const name of ['fastcgi_params', 'uwsgi_params', 'mime.types', 'snippets', 'fastcgi.conf'])
  symlinkSync(`/etc/nginx/${name}`, join(folder, name));
afterAll(() => rmSync(folder, { recursive: true }));

const main = ({ code }: Fence) => /^(?:events|http|stream|worker_\w+)\b/m.test(code);
const http = ({ title = '', code }: Fence) =>
  /conf\.d/.test(title) || /^(?:server|upstream|map|log_format|\w+_cache_path)\b/m.test(code);

/** All that a page prints, together: a zone or a format of one fence may be used by the next. */
function configurationOf(fences: Fence[]): string {
  const texts = (wanted: (fence: Fence) => boolean) =>
    fences.filter(wanted).map(({ code }) => code);
  const [mains, https] = [texts(main), texts((fence) => !main(fence) && http(fence))];
  const inServers = texts((fence) => !main(fence) && !http(fence));
  const servers = inServers.map(
    (text, index) => `server { listen unix:${folder}/${index}.sock;\n${text}\n}`,
  );
  const events = mains.some((text) => /^events\b/m.test(text)) ? '' : 'events {}';
  return `error_log stderr; pid ${folder}/pid;\n${mains.join('\n')}\n${events}
http {
access_log off;
${https.join('\n')}
${servers.join('\n')}
}
`;
}

/** Logs, caches and sockets lie in a folder of the test; all else is as on the page. */
const inFolder = (text: string) =>
  text
    .replace(/\/var\/(?:log|cache|lib)\/nginx\b/g, join(folder, 'temp'))
    .replace(/^\s*include \/etc\/nginx\/modules.*$/gm, '');

function refusal(text: string, [program, ...args] = versions[0].command): string {
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, inFolder(text));
  const all = [...args, '-t', '-q', '-p', folder, '-c', file];
  const { status, stderr } = spawnSync(program, all, { encoding: 'utf8' });
  return status === 0 ? stderr.replace(/^.*\[notice\].*$/gm, '').trim() : stderr;
}

const pages = guideIds
  .map((guide): [string, Fence[]] => [guide, fencesOf(guide, 'nginx')])
  .filter(([, fences]) => fences.length > 0);

describe.each(versions)(
  'nginx $version accepts, without a warning, what is printed in',
  ({ command }) => {
    it.each(pages)('%s', (_, fences) => {
      const text = configurationOf(fences);
      expect(refusal(text, command), text).toBe('');
    });
  },
);

describe('a shell can read what is printed in', () => {
  it.each(guideIds)('%s', (guide) => {
    for (const { code } of fencesOf(guide, 'sh'))
      expect(spawnSync('sh', ['-n'], { input: code, encoding: 'utf8' }).stderr, code).toBe('');
  });
});

it('is judged by a real nginx', () => {
  const fence = { guide: 'none', language: 'nginx', code: 'proxy_buffer_size 16k;' };
  expect(refusal(configurationOf([{ ...fence, code: 'proxy_pas http://127.0.0.1;' }]))).toContain(
    'unknown directive "proxy_pas"',
  );
  expect(refusal(configurationOf([fence]))).toContain('proxy_busy_buffers_size');
});
