/** One tab that walks through questions, for the tests of one file. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { SiteInChromium } from './fixture.ts';

export interface Walk {
  page: Page;
  problems: string[];
  /** Opens a question with what is known, and waits for its island. */
  open(path: string, fragment?: string): Promise<void>;
  /** Clicks and waits for the page that it leads to. */
  follow(selector: string): Promise<URL>;
  /** The answers that the page shows as given. */
  trail(): Promise<string[]>;
}

export const socketListed = '/diagnose/socket-missing/socket-listed/';
export const upstreamKind = '/diagnose/socket-missing/upstream-kind/';
export const known = 'symptom=socket-missing&socket-listed=nothing&service-state=stopped';

export const stateOf = (url: URL) => Object.fromEntries(new URLSearchParams(url.hash.slice(1)));

export const islandReady = (page: Page) =>
  page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });

/** Call once at the top of a test file; each test begins on an empty page. */
export function walkThrough(site: SiteInChromium): Walk {
  const walk = {
    async open(path, fragment = '') {
      await walk.page.goto(fragment ? `${path}#${fragment}` : path);
      await islandReady(walk.page);
    },
    async follow(selector) {
      const before = walk.page.url();
      await walk.page.locator(selector).click();
      await walk.page.waitForURL((url) => url.href !== before);
      return new URL(walk.page.url());
    },
    trail: () => walk.page.locator('.trail li strong').allTextContents(),
  } as Walk;
  beforeAll(async () => {
    Object.assign(walk, await site.visit());
  });
  beforeEach(async () => {
    walk.problems.length = 0;
    await walk.page.goto('about:blank');
  });
  afterAll(() => walk.page.context().close());
  return walk;
}
