/** A tab that opens page after page, and the same list of pages shared among several of them. */
import type { Request } from 'playwright-core';
import type { Watched } from './browser.ts';
import type { Fetched } from './weight.ts';

export interface Tab extends Watched {
  /** What the page that is open asked the server for. */
  fetched: Fetched[];
  /** Opens a page, and waits for its scripts to have done what they do without being asked. */
  open(path: string): Promise<void>;
}

/** A generator is ready when its text is the reader's; an island, when it is no longer only served. */
const pending = 'astro-island[ssr], [data-generator]:not([data-ready])';

export function tabOf({ page, problems }: Watched): Tab {
  const fetched: Fetched[] = [];
  page.on('request', (request) => fetched.push(...fetchedBy(request)));
  return {
    page,
    problems,
    fetched,
    async open(path) {
      problems.length = 0;
      fetched.length = 0;
      await page.goto(path, { waitUntil: 'load' });
      await page.evaluate(
        (selector) =>
          new Promise<void>((done) => {
            const look = () => (document.querySelector(selector) ? setTimeout(look, 10) : done());
            look();
          }),
        pending,
      );
    },
  };
}

function fetchedBy(request: Request): Fetched[] {
  const { protocol, pathname } = new URL(request.url());
  return protocol === 'http:' ? [{ type: request.resourceType(), path: pathname }] : [];
}

/** Does something for each of `paths`, as many at a time as there are tabs; no tab waits for another one. */
export async function share<T>(
  tabs: Tab[],
  paths: string[],
  visit: (tab: Tab, path: string) => Promise<T>,
): Promise<Map<string, T>> {
  const left = paths[Symbol.iterator]();
  const results = new Map<string, T>();
  await Promise.all(
    tabs.map(async (tab) => {
      for (const path of left) results.set(path, await visit(tab, path));
    }),
  );
  return results;
}
