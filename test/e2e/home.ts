/** The home page, open for the tests of one file, and lines to paste there. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { SiteInChromium } from './fixture.ts';

export const stamp = '2026/11/20 14:31:02 [error] 812#812: *41';
const client = 'client: 203.0.113.9, server: shop.example.com, request: "GET /cart HTTP/1.1"';
const peer = 'upstream: "http://127.0.0.1:4711/cart", host: "shop.example.com"';
export const refused = `${stamp} connect() failed (111: Connection refused) while connecting to upstream, ${client}, ${peer}`;
export const timedOut = `${stamp} upstream timed out (110: Connection timed out) while reading response header from upstream, ${client}, ${peer}`;

export interface Home {
  page: Page;
  problems: string[];
  box(): ReturnType<Page['locator']>;
  status(): ReturnType<Page['locator']>;
  finding(): ReturnType<Page['locator']>;
  /** Where the one next step leads. */
  nextStop(): Promise<URL>;
}

/** Call once at the top of a test file: each test begins on a fresh home page, ready to read. */
export function homePage(site: SiteInChromium): Home {
  const home = {
    box: () => home.page.getByLabel('A log line, a command’s output, or the error page'),
    status: () => home.page.locator('.log-reader [role=status]'),
    finding: () => home.page.locator('.finding').first(),
    async nextStop() {
      const href = await home.page.locator('[data-next]').getAttribute('href');
      return new URL(href ?? '', site.origin);
    },
  } as Home;
  beforeAll(async () => {
    Object.assign(home, await site.visit());
  });
  beforeEach(async () => {
    home.problems.length = 0;
    await home.page.goto('about:blank');
    await home.page.goto('/');
    await home.page.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  });
  afterAll(() => home.page.context().close());
  return home;
}
