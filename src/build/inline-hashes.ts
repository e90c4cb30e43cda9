/** Writes into each page's policy the hashes of the inline scripts and styles that this very page holds. */
import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentSecurityPolicy } from '../site/csp.ts';

const script = /<script(?![^>]*\s(?:src=|type="application\/))[^>]*>([\s\S]*?)<\/script>/g;
const style = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** The page with its policy completed. */
export function withInlineHashes(html: string): string {
  const policy = contentSecurityPolicy({
    scripts: hashes(html, script),
    styles: hashes(html, style),
  });
  return html.replace(
    /(<meta http-equiv="content-security-policy" content=")[^"]*"/,
    (_, start: string) => `${start}${policy}"`,
  );
}

function hashes(html: string, element: RegExp): string[] {
  const bodies = [...html.matchAll(element)].map((match) => match[1] ?? '').filter(Boolean);
  return [...new Set(bodies)].map((body) => {
    const hash = createHash('sha256').update(body).digest('base64');
    return `'sha256-${hash}'`;
  });
}

export function inlineHashes(): AstroIntegration {
  return {
    name: 'inline-hashes',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for await (const path of glob('**/*.html', { cwd: fileURLToPath(dir) })) {
          const file = new URL(path, dir);
          await writeFile(file, withInlineHashes(await readFile(file, 'utf8')));
        }
      },
    },
  };
}
