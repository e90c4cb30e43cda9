import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { commonest } from '../../src/site/commonest.ts';
import { siteInChromium } from './fixture.ts';

const site = siteInChromium();

const upstream =
  'client: 203.0.113.7, server: example.com, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:3000/"';

/** The line that a message's page shows. */
function lineOf(id: string): string {
  const page = readFileSync(`content/messages/${id}.mdx`, 'utf8');
  return /^line: '(.*)'$/m.exec(page)![1]!.replaceAll("''", "'");
}

interface Engine {
  init(): Promise<void>;
  search(
    words: null,
    options: { filters: { message: string } },
  ): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** The pages that the search box's own engine has for each message, as src/search/engine.ts asks for them. */
async function pagesOfMessages(page: Page, messages: readonly string[]): Promise<string[][]> {
  const engine = await page.evaluateHandle<Engine>(`import('/pagefind/pagefind.js')`);
  return engine.evaluate(async (pagefind, ids) => {
    await pagefind.init();
    const found: string[][] = [];
    for (const message of ids) {
      const { results } = await pagefind.search(null, { filters: { message } });
      const pages = await Promise.all(results.map((result) => result.data()));
      found.push(pages.map(({ url }) => url));
    }
    return found;
  }, messages);
}

/** What people type or paste, and a page that has to be among the first two results of its kind. */
const searches: [text: string, page: string][] = [
  ['111', '/symptoms/connection-refused/'],
  ['104', '/symptoms/closed-early/'],
  ['connection refused', '/symptoms/connection-refused/'],
  ['upstream sent too big header', '/causes/response-header-too-big/'],
  [
    `2026/11/20 14:31:02 [error] 812#812: *41 connect() failed (111: Connection refused) while connecting to upstream, ${upstream}`,
    '/symptoms/connection-refused/',
  ],
  [
    `2026/11/20 14:31:02 [error] 812#812: *41 upstream prematurely closed connection while reading response header from upstream, ${upstream}`,
    '/symptoms/closed-early/',
  ],
  [
    'connect() to unix:/run/php/php7.4-fpm.sock failed (2: No such file or directory) while connecting to upstream',
    '/symptoms/socket-missing/',
  ],
  ['no resolver defined to resolve app.internal', '/causes/resolver-missing/'],
  ['selinux', '/causes/selinux-denied/'],
];

describe('the search box', () => {
  // All by the index alone, since the unit tests read each line as its message; some by hand, from the line on.
  it('finds one page for each of the commonest messages', async () => {
    const { page, problems, leave } = await site.visit();
    await page.goto('/lab/');
    expect(await pagesOfMessages(page, commonest)).toEqual(
      commonest.map((id) => [`/messages/${id}/`]),
    );
    expect(problems).toEqual([]);
    await leave();
  });

  it.each(commonest.slice(0, 4))('finds the page of %s first, by its whole line', async (id) => {
    const { page, problems, leave } = await site.visit();
    await page.goto('/lab/');
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill(lineOf(id));
    const first = page.locator('[role=option]').first();
    expect(await first.getAttribute('href')).toBe(`/messages/${id}/`);
    expect(problems).toEqual([]);
    await leave();
  });

  it('finds the place of a message without a page first, by its whole line', async () => {
    const { page, leave } = await site.visit();
    await page.goto('/lab/');
    await page.keyboard.press('/');
    await page
      .getByRole('combobox', { name: 'Search' })
      .fill(
        `2026/11/20 14:31:02 [crit] 812#812: *41 connect() to unix:/run/app.sock failed (91: Protocol wrong type for socket) while connecting to upstream, ${upstream}`,
      );
    const first = page.locator('[role=option]').first();
    expect(await first.getAttribute('href')).toBe('/messages/#connect-protocol-wrong-type');
    await leave();
  });

  it.each(searches)('finds the page for %j', async (text, wanted) => {
    const { page, problems, leave } = await site.visit();
    await page.goto('/lab/');
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill(text);
    await page.locator('[role=option]').first().waitFor();
    const found = await page
      .locator('[role=option]')
      .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).pathname));
    const [, folder = ''] = wanted.split('/');
    expect(found.filter((path) => path.startsWith(`/${folder}/`)).slice(0, 2)).toContain(wanted);
    expect(problems).toEqual([]);
    await leave();
  });

  it('fetches its engine only when it is opened', async () => {
    const { page, leave } = await site.visit();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto('/lab/');
    const loaded = page.waitForRequest(/pagefind/);
    const before = fetched.length;
    await page.keyboard.press('/');
    await loaded;
    expect(fetched.slice(0, before)).not.toEqual([]);
    expect(fetched.slice(0, before).filter((url) => url.includes('pagefind'))).toEqual([]);
    await leave();
  });

  it('is worked by the keyboard alone', async () => {
    const { page, leave } = await site.visit();
    await page.goto('/lab/');
    await page.keyboard.press('/');
    await page.keyboard.type('too big header');
    await page.locator('[role=option][aria-selected=true]').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/lab/');
    await leave();
  });

  it('says so when no page has all the words', async () => {
    const { page, leave } = await site.visit();
    await page.goto('/lab/');
    await page.keyboard.press('/');
    await page.keyboard.type('frobnicate nginx');
    await page.getByText('none with all these words').waitFor();
    await leave();
  });

  it('says so when nothing is found, and closes with Escape', async () => {
    const { page, leave } = await site.visit();
    await page.goto('/lab/');
    await page.keyboard.press('/');
    await page.keyboard.type('zzzzqqqq');
    await page.getByText('Nothing found').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Search' }).waitFor({ state: 'hidden' });
    await leave();
  });
});
