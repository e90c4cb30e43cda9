/** What is not published under our name is run by nobody: npx would fetch what somebody else has put there. */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const files = ['content', 'src', 'public'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:mdx?|tsx?|astro|txt)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`),
);

test('no text names a command that npx would fetch', () => {
  const named = [...files, ...['README.md', 'CONTRIBUTING.md'].map((name) => new URL(name, root))];
  const found = named.filter((file) =>
    /\b(?:npx|npm (?:exec|x|i|install -g)|bunx|pnpm dlx|yarn dlx)\s+(?:-\S+\s+)*fix502\b/.test(
      readFileSync(file, 'utf8'),
    ),
  );
  expect(found.map(String)).toEqual([]);
  expect(files.length).toBeGreaterThan(100);
});
