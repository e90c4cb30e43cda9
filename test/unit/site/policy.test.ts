import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withInlineHashes } from '../../../src/build/inline-hashes.ts';
import { hostHeaders, sitemap } from '../../../src/build/site-files.ts';
import { contentSecurityPolicy } from '../../../src/site/csp.ts';

const policy = contentSecurityPolicy({ scripts: [], styles: [] });
const head = `<meta http-equiv="content-security-policy" content="${policy}">`;

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

test('nothing is allowed by default, and nothing unsafe ever', () => {
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("form-action 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).not.toContain('unsafe');
});

test('a page without inline scripts keeps the bare policy', () => {
  const page = `${head}<script type="module" src="/a.js"></script>`;
  expect(withInlineHashes(page)).toBe(page);
});

test('inline scripts and styles are named by their hashes, each once', () => {
  const body = '<script>a()</script><script>a()</script><style>p{}</style>';
  const page = withInlineHashes(head + body);
  expect(page.split(hash('a()'))).toHaveLength(2);
  expect(page).toContain(`style-src 'self' ${hash('p{}')}`);
});

test('data blocks are no scripts', () => {
  expect(withInlineHashes(`${head}<script type="application/json">{}</script>`)).toContain(policy);
});

test('WebAssembly is allowed in the search engine’s worker only', () => {
  const blocks = hostHeaders('/base/').trim().split('\n\n');
  const allowing = blocks.filter((block) => block.includes('wasm-unsafe-eval'));
  expect(allowing).toHaveLength(1);
  expect(allowing[0]).toMatch(/^\/base\/pagefind\/pagefind-worker\.js\n/);
  expect(blocks[0]).toContain("frame-ancestors 'none'");
});

test('the sitemap holds each address', () => {
  expect(sitemap(['https://x.org/b/', 'https://x.org/b/c/'])).toContain(
    '<loc>https://x.org/b/c/</loc>',
  );
});
