/** The incident report: the whole path as Markdown, at three levels, made in the page. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { labelOf } from '../../machines/facts.ts';
import { siteInChromium } from './fixture.ts';
import { refused } from './home.ts';
import { walkThrough } from './walk.ts';

const site = siteInChromium();
const walk = walkThrough(site);

const found = '/diagnose/connection-refused/service-down/';
const known =
  'symptom=connection-refused&service-state=stopped&ruled-out=php-fpm-down&server-name=shop.example.com&upstream-port=4711&service=shop-web';
const text = () => walk.page.locator('.report pre').innerText();
const level = (id: string) => walk.page.getByLabel('Who will read it').selectOption(id);

const pasted = `${refused.replace('/cart', '/cart?card=4111')}
# systemctl status shop-web
     Active: failed (Result: signal) since Fri 2026-11-20 14:31:00 UTC; 2min ago`;

async function openReport(path: string): Promise<void> {
  await openEmpty(path);
  const use = walk.page.getByRole('button', { name: 'Use them' });
  if (await use.isVisible()) await use.click();
  await walk.page.getByLabel('Log lines and commands’ outputs').fill(pasted);
  await expect.poll(text).toContain('## Evidence');
}

async function openEmpty(path: string): Promise<void> {
  await walk.open(path, known);
  await walk.page.getByRole('button', { name: 'Write the incident report' }).click();
  await walk.page.locator('#report-lines').waitFor();
}

afterEach(() => expect(walk.problems).toEqual([]));

it('holds symptom, evidence, answers, cause, what was ruled out, and the fix’s commands with the reader’s values', async () => {
  await openReport(found);
  await level('secrets');
  await expect.poll(text).toContain('run unit shop-web enable');
  const all = await text();
  for (const words of [
    labelOf('service-state', 'stopped'),
    'The application is not running',
    'PHP-FPM is not running',
    'shop.example.com',
    '203.0.113.9',
    'card=…',
    'The service manager: shop-web is failed',
  ])
    expect(all).toContain(words);
  expect(all).not.toContain('4111');
  const focused = await walk.page.evaluate(() => document.activeElement?.id);
  expect(focused).toBe('report-lines');
});

it('puts a link’s values into the commands only when the reader says so', async () => {
  await walk.page.goto('/');
  await walk.page.evaluate(() => sessionStorage.clear());
  await openEmpty(found);
  await walk.page.getByText('These values came with the link').waitFor();
  expect(await text()).not.toContain('shop-web');
  await walk.page.getByRole('button', { name: 'Use them' }).click();
  await expect.poll(text).toContain('shop-web');
});

it('hides hosts and addresses for a supplier, and every value for the public', async () => {
  await openReport(found);
  await expect.poll(text).toContain('shop-web');
  const middle = await text();
  expect(middle).toContain('host: "host-1"');
  expect(middle).not.toMatch(/shop\.example\.com|203\.0\.113\.9/);
  await level('strict');
  await expect.poll(text).toContain('All values are examples');
  expect(await text()).not.toMatch(/shop-web|4711|\/cart|203\.0\.113\.9|host-1/);
});

it('says how long it took', async () => {
  await openReport(found);
  await walk.page.getByLabel('Began').fill('2026-11-20T14:31');
  await walk.page.getByLabel('Ended').fill('2026-11-20T15:02');
  await expect.poll(text).toContain('Lasted: 31 min');
});

it('is copied and downloaded as it is shown', async () => {
  await walk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openReport(found);
  await expect.poll(text).toContain('## Fix');
  const shown = await walk.page.locator('.report pre').textContent();
  await walk.page.locator('.report').getByRole('button', { name: 'Copy' }).click();
  expect(await walk.page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  const [file] = await Promise.all([
    walk.page.waitForEvent('download'),
    walk.page.locator('.report').getByRole('link', { name: 'Download' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('incident-report.md');
  expect(readFileSync(await file.path(), 'utf8').trimEnd()).toBe(shown?.trimEnd());
});

it('can be written before the cause is settled', async () => {
  await openReport('/diagnose/connection-refused/shortlist/');
  expect(await text()).toContain('Not settled yet.');
  expect(await text()).not.toContain('## Fix');
});

it('asks nothing of any other host, and leaves nothing behind', async () => {
  await openReport(found);
  await level('secrets');
  await expect.poll(text).toContain('203.0.113.9');
  const kept = await walk.page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }]);
  // The values that were confirmed, for this tab; nothing of what was pasted.
  const [forever, ofTab] = kept.map((storage) => Object.values(storage).join(' '));
  expect(forever).toBe('');
  expect(ofTab).not.toMatch(/4111|203\.0\.113|cart|failed/);
  expect(walk.page.url()).not.toContain('4111');
});
