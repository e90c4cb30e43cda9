import { readFileSync } from 'node:fs';
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

/** What people type or paste, and a page that has to be among the first three results. */
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
  it('finds the page of each of the commonest messages first, by its whole line', async () => {
    const { page, problems, leave } = await site.visit();
    await page.goto('/lab/');
    await page.keyboard.press('/');
    const firsts: Record<string, string | null> = {};
    for (const id of commonest) {
      await page.getByRole('combobox', { name: 'Search' }).fill('');
      await page.locator('[role=option]').first().waitFor({ state: 'detached' });
      await page.getByRole('combobox', { name: 'Search' }).fill(lineOf(id));
      firsts[id] = await page.locator('[role=option]').first().getAttribute('href');
    }
    expect(firsts).toEqual(Object.fromEntries(commonest.map((id) => [id, `/messages/${id}/`])));
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
    expect(found.slice(0, 6)).toContain(wanted);
    expect(problems).toEqual([]);
    await leave();
  });

  it('fetches its engine only when it is opened', async () => {
    const { page, leave } = await site.visit();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto('/lab/', { waitUntil: 'networkidle' });
    expect(fetched.filter((url) => url.includes('pagefind'))).toEqual([]);
    const loaded = page.waitForRequest(/pagefind/);
    await page.keyboard.press('/');
    await loaded;
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
