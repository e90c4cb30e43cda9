/** Moves what brings islands to life out of each page into a file that all pages share: as text it is an eighth of a page. */
import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro writes it before a page's first island, behind the style of islands. */
const inline = /(<style>astro-island[^<]*<\/style>)((?:<script>[^]*?<\/script>)+)/;

/** The page with a link in the place of the script, and the script. `addressOf` takes the file's name. */
export function withoutIslandScript(html: string, addressOf: (name: string) => string) {
  const [, style = '', scripts] = inline.exec(html) ?? [];
  if (scripts === undefined) return undefined;
  const source = scripts.replaceAll(/<\/?script>/g, '\n').trim();
  const name = `island.${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`;
  const tag = `<script async src="${addressOf(name)}"></script>`;
  return { name, source, page: html.replace(inline, () => style + tag) };
}

export function islandFile(): AstroIntegration {
  let folder = '';
  return {
    name: 'island-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = `${config.base.replace(/\/*$/, '/')}${config.build.assets}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const files = new Map<string, string>();
        for await (const path of glob('**/*.html', { cwd: fileURLToPath(dir) })) {
          const file = new URL(path, dir);
          const moved = withoutIslandScript(await readFile(file, 'utf8'), (name) => folder + name);
          if (!moved) continue;
          files.set(moved.name, moved.source);
          await writeFile(file, moved.page);
        }
        for (const [name, source] of files) await writeFile(new URL(`_astro/${name}`, dir), source);
        if (files.size === 0)
          throw new Error(
            'No page has an inline script for islands: src/build/island-file.ts can go.',
          );
      },
    },
  };
}
