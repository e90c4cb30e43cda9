/** Files for crawlers and for hosts: sitemap.xml, robots.txt and `_headers`. */
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { contentSecurityPolicy } from '../site/csp.ts';

/** One `<url>` for each address. */
export function sitemap(addresses: string[]): string {
  const urls = addresses.map((address) => `<url><loc>${address}</loc></url>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`;
}

/**
 * Headers for hosts that read `_headers`. Inline hashes differ by page and stand in the page's own meta element, so the
 * policy here says only what a meta element cannot. The search engine is WebAssembly and runs in a worker, which obeys
 * its own response's policy: there, and only there, `'wasm-unsafe-eval'` is allowed.
 */
export function hostHeaders(base: string): string {
  const worker = contentSecurityPolicy({ scripts: [`'wasm-unsafe-eval'`], styles: [] });
  return `${base}*
  Content-Security-Policy: frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()

${base}_astro/*
  Cache-Control: public, max-age=31536000, immutable

${base}pagefind/pagefind-worker.js
  Content-Security-Policy: ${worker}
`;
}

/** Everything may be read; this says where it is. */
function robots(root: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap.xml\n`;
}

export function siteFiles(): AstroIntegration {
  let site = '';
  let base = '/';
  return {
    name: 'site-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ dir, pages }) => {
        const root = new URL(base, site).href;
        const addresses = pages
          .map(({ pathname }) => pathname)
          .filter((path) => !path.startsWith('404'))
          .map((path) => root + path.replace(/^\/+/, ''));
        await writeFile(new URL('sitemap.xml', dir), sitemap(addresses.toSorted()));
        await writeFile(new URL('robots.txt', dir), robots(root));
        await writeFile(new URL('_headers', dir), hostHeaders(base));
      },
    },
  };
}
