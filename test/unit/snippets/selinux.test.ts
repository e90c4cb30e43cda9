/** The boolean that the article prints is the one that the fix sets for the port of its log line. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { booleanFor } from '../../../src/snippets/selinux-network.ts';

const article = readFileSync(
  new URL('../../../content/causes/selinux-denied.mdx', import.meta.url),
  'utf8',
);

it('names the same boolean', () => {
  const port = /connect\(\) to [\d.]+:(\d+) failed/.exec(article)?.[1];
  expect(article).toContain(`\nsetsebool -P ${booleanFor(Number(port))} 1\n`);
});
