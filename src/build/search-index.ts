/** Indexes the built pages for the search box. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** What the search box needs of Pagefind's output; its own interfaces and their styles stay out. */
const needed =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|.*\.pf_\w+|.*\.pagefind)$/;

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await pagefind.createIndex({ includeCharacters: '_-/:' });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: fileURLToPath(dir) });
        const { files } = await index.getFiles();
        await writeNeeded(new URL('pagefind/', dir), files);
        await pagefind.close();
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}

async function writeNeeded(folder: URL, files: { path: string; content: Uint8Array }[]) {
  const { mkdir, writeFile } = await import('node:fs/promises');
  for (const { path, content } of files) {
    if (!needed.test(path)) continue;
    const file = new URL(path, folder);
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, content);
  }
}
