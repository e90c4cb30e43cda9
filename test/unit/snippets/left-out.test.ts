/** What a fix page's list of snippets leaves out is exactly what is no fix: each entry is a file more in every fix page. */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { snippets } from '../../../src/snippets/index.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

it('leaves out what snippets share, and no snippet', () => {
  const [, list = ''] = /'!\.\.\/\.\.\/snippets\/\{(.*)\}\.ts'/.exec(
    read('src/islands/generator/load-snippet.ts'),
  )!;
  const files = readdirSync(new URL('../../../src/snippets', import.meta.url))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replace('.ts', ''));
  const shared = files.filter((name) => !Object.hasOwn(snippets, name));
  expect(list.split(',').toSorted()).toEqual(shared.toSorted());
});
