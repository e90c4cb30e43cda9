/** The annotations of the guide: Kubernetes takes nothing but strings, and YAML makes numbers and booleans of bare words. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const guide = readFileSync(
  new URL('../../../content/guides/kubernetes.mdx', import.meta.url),
  'utf8',
);
const [table = ''] = /\| directive \| ingress-nginx[\s\S]*?(?=\n\n)/.exec(guide) ?? [];

it('has each value in quotes', () => {
  const codes = [...table.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
  const annotations = codes.filter((code) => code.includes(': '));
  expect(annotations.length).toBeGreaterThan(15);
  expect(annotations.filter((code) => !/^[a-z-]+: "[^"]+"$/.test(code))).toEqual([]);
});
