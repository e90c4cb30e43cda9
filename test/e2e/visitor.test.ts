/** Somebody's mother cannot reach her bank. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../machines/fact-ids.ts';
import { odds } from '../../machines/odds.ts';
import { questionsOf } from '../../src/diagnosis/outline.ts';
import { siteInChromium } from './fixture.ts';
import { idle } from './hands.ts';
import { fileOf } from './site.ts';
import { islandReady, stateOf } from './walk.ts';

const site = siteInChromium();

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1';
const windowsFirefox =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';

const openSteps = (page: Page) => page.locator('.steps:visible summary').allTextContents();
const reportText = (page: Page) => page.locator('[data-report] pre').textContent();

/** Safari and Firefox give no hints, and Chromium gives its own under whatever name it runs. */
const withoutHints = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(navigator, 'userAgentData', { value: undefined }));

async function answer(page: Page, id: string): Promise<URL> {
  const before = page.url();
  await page.locator(`[data-answer="${id}"]`).click();
  await page.waitForURL((url) => url.href !== before);
  return new URL(page.url());
}

describe('with three clicks from the home page', () => {
  it.each([true, false])('she learns that it is the bank (JavaScript: %s)', async (script) => {
    const { page, problems, leave } = await site.visit({ javaScriptEnabled: script });
    await page.goto('/');
    await page.getByRole('link', { name: 'I am a visitor' }).first().click();
    await page.waitForURL('**/visitor/');
    if (script) await islandReady(page);
    await answer(page, 'open');
    if (script) await islandReady(page);
    const end = await answer(page, 'same-error');
    expect(end.pathname).toBe('/visitor/site-down/');
    expect(await page.locator('h1').textContent()).toBe('It is the website’s own fault');
    if (script) expect(stateOf(end)).toEqual({ 'other-sites': 'open', elsewhere: 'same-error' });
    expect(problems).toEqual([]);
    await leave();
  });
});

it('every question and every cause is reached by links, with JavaScript off', async () => {
  const { page, problems, leave } = await site.visit({ javaScriptEnabled: false });
  const reached = new Set(['/visitor/']);
  for (const path of reached) {
    if (!path.startsWith('/visitor/')) continue;
    await page.goto(path);
    const links = page.locator('.answers a, .suspects a');
    for (const href of await links.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).pathname),
    ))
      reached.add(href);
  }
  const questions = questionsOf('visitor').slice(1);
  const pages = [...questions, ...Object.keys(odds.visitor)].map((id) => `/visitor/${id}/`);
  expect([...reached]).toEqual(expect.arrayContaining(pages));
  await page.goto('/visitor/clear-site-data/');
  const words = await page.locator('.site-header').innerText();
  expect(words).not.toMatch(/symptom|message|cause|fixes|lab\b|log/i);
  expect((await openSteps(page)).length).toBeGreaterThan(6);
  expect(problems).toEqual([]);
  await leave();
});

it('“I can’t tell” to everything ends at a list with the website itself on top', async () => {
  const { page, leave } = await site.visit();
  await page.goto('/visitor/');
  for (let asked = 0; asked < 3; asked++) {
    await islandReady(page);
    await answer(page, 'unknown');
  }
  await islandReady(page);
  expect(new URL(page.url()).pathname).toBe('/visitor/shortlist/');
  expect(await page.locator('.suspects h2').first().textContent()).toBe(
    'It is the website’s own fault',
  );
  expect(await page.locator('.suspects li').count()).toBe(Object.keys(odds.visitor).length);
  await leave();
});

describe('the steps', () => {
  it.each([
    [iPhone, 'Safari · iPhone, iPad'],
    [windowsFirefox, 'Firefox · Windows, Linux'],
  ])('are those of the visitor’s own browser: %s', async (userAgent, summary) => {
    const { page, leave } = await site.visit({ userAgent });
    await withoutHints(page);
    await page.goto('/visitor/private-window/');
    await page.locator('[data-device]:visible').waitFor();
    expect(await openSteps(page)).toEqual([summary]);
    expect(await page.locator('.steps[open]').count()).toBe(1);
    await leave();
  });

  it('can be those of another device, on the next pages as well', async () => {
    const { page, problems, leave } = await site.visit({ userAgent: windowsFirefox });
    await page.goto('/visitor/stored-site-data/#other-sites=open');
    await page.goto('/visitor/private-window/#other-sites=open');
    await page.getByLabel('Browser').selectOption('samsung');
    await page.getByLabel('Device').selectOption('android');
    expect(await openSteps(page)).toEqual(['Samsung Internet · Android']);
    await page.getByRole('link', { name: 'Find out whether' }).click();
    await page.waitForURL('**/other-sites/**');
    await islandReady(page);
    const next = await answer(page, 'open');
    expect(stateOf(next)).toEqual({
      'other-sites': 'open',
      browser: 'samsung',
      system: 'android',
    });
    expect(problems).toEqual([]);
    await leave();
  });

  it('are those of the system where the chosen browser does not exist for it', async () => {
    const { page, leave } = await site.visit({ userAgent: windowsFirefox });
    await page.goto('/visitor/private-window/');
    await page.getByLabel('Browser').selectOption('safari');
    const note = page.locator('[data-device]').getByRole('status');
    expect(await note.textContent()).toContain('There is no Safari for Windows now');
    expect(await page.locator('.steps:visible').count()).toBeGreaterThan(0);
    await page.getByLabel('Device').selectOption('macos');
    expect(await note.textContent()).toBe('');
    expect(await openSteps(page)).toHaveLength(1);
    await leave();
  });

  it('are all shown to a browser that nobody knows', async () => {
    const { page, leave } = await site.visit({ userAgent: 'Lynx/2.9.2' });
    await withoutHints(page);
    await page.goto('/visitor/private-window/');
    await page.locator('[data-device]:visible').waitFor();
    expect((await openSteps(page)).length).toBeGreaterThan(8);
    await leave();
  });
});

describe('the live checks', () => {
  it('say that connection and clock are fine', async () => {
    const { page, problems, leave } = await site.visit();
    await page.goto('/visitor/check-connection/');
    await page.locator('[data-check=clock].good').waitFor();
    expect(await page.locator('[data-check=connection]').textContent()).toContain('works');
    expect(problems).toEqual([]);
    await leave();
  });

  it('see a clock that is wrong, by the Date of a real answer', async () => {
    const { page, leave } = await site.visit();
    await page.clock.setFixedTime(Date.now() + 2 * 3_600_000 + 5 * 60_000);
    await page.goto('/visitor/check-connection/');
    const clock = page.locator('[data-check=clock].bad');
    expect(await clock.textContent()).toMatch(/2 hours [45] minutes ahead/);
    await leave();
  });

  it('believe a server whose Date says another time', async () => {
    const date = new Date(Date.now() + 26 * 3_600_000).toUTCString();
    const late = createServer((request, response) => {
      response.sendDate = false;
      response.setHeader('date', date);
      const path = new URL(request.url ?? '/', 'http://x').pathname;
      const type = /\.(css|js)$/.exec(path)?.[1] ?? 'html';
      response.setHeader('content-type', type === 'js' ? 'text/javascript' : `text/${type}`);
      response.end(request.method === 'HEAD' ? '' : fileOf(path));
    });
    await new Promise<void>((resolve) => late.listen(0, '127.0.0.1', resolve));
    const { page, leave } = await site.visit();
    await page.goto(
      `http://127.0.0.1:${(late.address() as AddressInfo).port}/visitor/check-connection/`,
    );
    const clock = page.locator('[data-check=clock].bad');
    expect(await clock.textContent()).toMatch(/1 day [12] hours? behind/);
    await leave();
    late.close();
  });

  it('see that there is no network, and that it is back', async () => {
    const { page, leave } = await site.visit();
    await page.goto('/visitor/check-connection/');
    await page.locator('[data-check=connection].good').waitFor();
    await page.context().setOffline(true);
    await page.locator('[data-check=connection].bad').waitFor();
    await page.context().setOffline(false);
    await page.locator('[data-check=connection].good').waitFor();
    await leave();
  });
});

describe('the report', () => {
  const known = 'other-sites=open&elsewhere=same-error&site=https://example.com/shop';

  it('holds what was answered and typed, and nothing else goes into the mail', async () => {
    const { page, problems, leave } = await site.visit({ timezoneId: 'Europe/Berlin' });
    await page.goto(`/visitor/report/#${known}`);
    await page.getByLabel('When it failed').fill('2026-11-20T14:31');
    await page.getByLabel('What you saw').selectOption({ index: 1 });
    await page.getByLabel('Waited some minutes').check();
    await page.getByLabel('Other websites open').uncheck();
    await page.getByLabel('E-mail address').fill('owner@example.com');
    const text = (await reportText(page)) ?? '';
    expect(text).toContain('Address: https://example.com/shop');
    expect(text).toContain('When: 2026-11-20 14:31 UTC+01:00 (Europe/Berlin)');
    expect(text).toContain('- On a phone with mobile data: the same error.');
    expect(text).toContain('- Waited some minutes');
    expect(text).not.toContain('Other websites open');
    const href = await page.getByRole('link', { name: 'mail program' }).getAttribute('href');
    const [to, body] = /^mailto:(.*)\?subject=.*&body=(.*)$/s.exec(href ?? '')!.slice(1);
    expect(to).toBe('owner@example.com');
    expect(decodeURIComponent(body!).replaceAll('\r\n', '\n')).toBe(text);
    expect(problems).toEqual([]);
    await leave();
  });

  it('keeps what was typed in the page: not in the address, not in storage', async () => {
    const { page, leave } = await site.visit();
    await page.goto(`/visitor/report/#${known}`);
    await page.getByLabel('Anything else').fill('My name is Ann');
    await page.getByLabel('Address of the page').fill('https://example.com/a?token=secret');
    expect(await reportText(page)).toContain('My name is Ann');
    expect(await reportText(page)).not.toContain('secret');
    await idle(page);
    expect(page.url()).not.toContain('Ann');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    await page.reload();
    await page.getByLabel('Anything else').waitFor();
    expect(await reportText(page)).not.toContain('Ann');
    await leave();
  });
});

describe('the link on an owner’s error page', () => {
  it('shows the site as text and carries it into the report', async () => {
    const { page, leave } = await site.visit();
    await page.goto('/visitor/#site=https://example.com/shop');
    await islandReady(page);
    await page.getByText('The website that fails: https://example.com/shop').waitFor();
    expect(await page.locator('a[href^="https://example.com"]').count()).toBe(0);
    await answer(page, 'open');
    await islandReady(page);
    await answer(page, 'same-error');
    await page.getByRole('link', { name: 'Write a report' }).click();
    await page.locator('[data-report]').waitFor();
    expect(await reportText(page)).toContain('Address: https://example.com/shop');
    await leave();
  });

  it('is dropped when it is not of the strict form', async () => {
    const { page, problems, leave } = await site.visit();
    await page.goto(`/visitor/#site=${encodeURIComponent('https://example.com/"><img src=x>')}`);
    await islandReady(page);
    expect(await page.getByText('The website that fails').count()).toBe(0);
    expect(problems).toEqual([]);
    await leave();
  });
});

it('every answer of the first question stands on the start page', async () => {
  const { page, leave } = await site.visit({ javaScriptEnabled: false });
  await page.goto('/visitor/');
  expect(await page.locator('.answers a').count()).toBe(answersOf('other-sites').length);
  await leave();
});
