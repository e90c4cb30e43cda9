import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.ts';
import { pagePaths, serve } from './site.ts';
import type { Served } from './site.ts';
import { weigh } from './weight.ts';

let browser: Browser;
let site: Served;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const kilobyte = 1024;
const below = (folder: string) =>
  pagePaths().filter((path) => path.startsWith(`/${folder}/`) && path !== `/${folder}/`);

describe('an article', () => {
  it.each([...below('causes'), ...below('symptoms')])(
    '%s loads in three requests, HTML and CSS in 14 kB, without framework JavaScript',
    async (path) => {
      const { requests, htmlAndCssBrotli, scriptGzip } = await weigh(browser, site.origin, path);
      expect(requests).toBeLessThanOrEqual(3);
      expect(htmlAndCssBrotli).toBeLessThanOrEqual(14 * kilobyte);
      // Preact alone is more than this.
      expect(scriptGzip).toBeLessThanOrEqual(4 * kilobyte);
    },
  );
});

describe('a page with an island', () => {
  it.each([...below('diagnose'), ...below('fixes')])(
    '%s needs at most 30 kB of JavaScript',
    async (path) => {
      const { scriptGzip } = await weigh(browser, site.origin, path);
      expect(scriptGzip).toBeLessThanOrEqual(30 * kilobyte);
    },
  );
});
