/** Chromium and the served site, for the tests of one file. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch, open } from './browser.ts';
import type { Watched } from './browser.ts';
import { serve } from './site.ts';
import type { Served } from './site.ts';

interface Visit extends Watched {
  /** Closes the page and all that belongs to it. */
  leave(): Promise<void>;
}

export interface SiteInChromium {
  browser: Browser;
  origin: string;
  visit(options?: BrowserContextOptions): Promise<Visit>;
}

/** Call once at the top of a test file. */
export function siteInChromium(): SiteInChromium {
  let site: Served;
  const fixture = {
    async visit(options) {
      const watched = await open(fixture.browser, fixture.origin, options);
      return { ...watched, leave: () => watched.page.context().close() };
    },
  } as SiteInChromium;
  beforeAll(async () => {
    [fixture.browser, site] = await Promise.all([launch(), serve()]);
    fixture.origin = site.origin;
  });
  afterAll(async () => {
    await fixture.browser.close();
    await site.stop();
  });
  return fixture;
}
