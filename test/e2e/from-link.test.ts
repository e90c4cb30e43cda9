/** Values that a link brings into a fix page: shown, and in no command before they are confirmed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { siteInChromium } from './fixture.ts';
import { formReady } from './form.ts';
import { refused } from './home.ts';

const site = siteInChromium();
let visit: Awaited<ReturnType<typeof site.visit>>;
let page: Page;
const address =
  '/fixes/start-service/#upstream-kind=service&upstream-address=unix-socket&socket-path=/run/other/app.sock&service=other';

beforeEach(async () => {
  visit = await site.visit();
  page = visit.page;
});
afterEach(() => visit.leave());

const open = async (path: string) => {
  await page.goto(path);
  await formReady(page);
};
const text = async () => (await page.locator('.result pre').allTextContents()).join('\n');
const use = () => page.getByRole('button', { name: 'Use them' });

describe('a link from elsewhere', () => {
  it('shows its values, and the commands have examples', async () => {
    await open(address);
    expect(await page.locator('.from-link').innerText()).toContain('/run/other/app.sock');
    expect(await text()).not.toContain('other');
    expect(await page.locator('[name=service]').inputValue()).toBe('');
  });

  it('is used when the reader says so, by keyboard, and is not asked about again', async () => {
    await open(address);
    await use().focus();
    await page.keyboard.press('Enter');
    expect(await text()).toContain('/run/other/app.sock');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('from-link');
    await page.reload();
    await formReady(page);
    expect(await text()).toContain('/run/other/app.sock');
    expect(await use().count()).toBe(0);
  });

  it('is forgotten when the reader wants the examples', async () => {
    await open(address);
    await page.getByRole('button', { name: 'Use the examples' }).click();
    expect(await text()).not.toContain('other');
    await expect.poll(() => page.url()).not.toContain('other');
  });

  it('cannot name a file of the system', async () => {
    await open(address.replace('/run/other/app.sock', '/etc/passwd'));
    expect(await page.locator('.from-link').innerText()).not.toContain('/etc/passwd');
    await use().click();
    expect(await text()).not.toContain('/etc/passwd');
  });

  it('asks where the browser keeps nothing for the tab', async () => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new Error('forbidden');
        },
      }),
    );
    await open(address);
    expect(await use().count()).toBe(1);
    expect(await text()).not.toContain('other');
  });
});

it('asks nothing about what was pasted or typed in this tab', async () => {
  await page.goto('/');
  await page.getByLabel('A log line, a command’s output, or the error page').fill(refused);
  await page.locator('.finding').waitFor();
  await open('/fixes/upstream-address/#upstream-host=127.0.0.1&upstream-port=4711');
  expect(await use().count()).toBe(0);
  expect(await text()).toContain('4711');
});
