import { describe, expect, it } from 'vitest';
import { siteInChromium } from './fixture.ts';
import { pagePaths } from './site.ts';
import { weigh } from './weight.ts';

const site = siteInChromium();

const kilobyte = 1024;
const below = (folder: string) =>
  pagePaths().filter((path) => path.startsWith(`/${folder}/`) && path !== `/${folder}/`);

// Side by side: most of the time goes into waiting for the network to be idle.
describe('an article', { concurrent: true }, () => {
  it.each([...below('causes'), ...below('symptoms'), ...below('messages')])(
    '%s loads in three requests, HTML and CSS in 14 kB, without framework JavaScript',
    async (path) => {
      const { requests, htmlAndCssBrotli, scriptGzip } = await weigh(
        site.browser,
        site.origin,
        path,
      );
      expect(requests).toBeLessThanOrEqual(3);
      expect(htmlAndCssBrotli).toBeLessThanOrEqual(14 * kilobyte);
      // Preact alone is more than this.
      expect(scriptGzip).toBeLessThanOrEqual(4 * kilobyte);
    },
  );
});

describe('a page with an island', { concurrent: true }, () => {
  it.each([...below('diagnose'), ...below('fixes')])(
    '%s needs at most 30 kB of JavaScript',
    async (path) => {
      const { scriptGzip } = await weigh(site.browser, site.origin, path);
      expect(scriptGzip).toBeLessThanOrEqual(30 * kilobyte);
    },
  );
});
