/** The end of a walk: the cause that was found, its fix, and the way on when it is not that one. */
import { describe, expect, it } from 'vitest';
import { labelOf } from '../../machines/facts.ts';
import { odds } from '../../machines/odds.ts';
import { siteInChromium } from './fixture.ts';
import { homePage, refused } from './home.ts';
import { islandReady, stateOf, walkThrough } from './walk.ts';

const site = siteInChromium();
const walk = walkThrough(site);
const home = homePage(site);
const { open, follow } = walk;

const listening = '/diagnose/connection-refused/listening/';
const phpDown = '/diagnose/connection-refused/php-fpm-down/';
const known =
  'symptom=connection-refused&listening=nothing&service-state=stopped&upstream-kind=php-fpm';
const grounds = (title: string) =>
  walk.page.locator('.found .trail', { hasText: title }).locator('strong').allTextContents();

const no = '.helped [data-next-best]';

describe('a stopped PHP-FPM', () => {
  it('is found by answers, with what supports it, and its fix gets the reader’s values', async () => {
    await open(listening, 'symptom=connection-refused&upstream-port=9000');
    for (const answer of ['nothing', 'stopped', 'php-fpm']) {
      await follow(`[data-answer=${answer}]`);
      await islandReady(walk.page);
    }
    expect(new URL(walk.page.url()).pathname).toBe(phpDown);
    expect(await grounds('What supports it')).toEqual([
      labelOf('symptom', 'connection-refused'),
      labelOf('listening', 'nothing'),
      labelOf('service-state', 'stopped'),
      labelOf('upstream-kind', 'php-fpm'),
    ]);
    expect(await walk.page.locator('.odds').innerText()).toContain('No other known cause');
    const fix = await follow('.fix-cards a >> nth=0');
    expect(stateOf(fix)).toMatchObject({ 'upstream-port': '9000', 'upstream-kind': 'php-fpm' });
  });

  it('is doubted by an answer that was changed, and the answer can be changed back', async () => {
    await open(phpDown, known.replace('stopped', 'running'));
    expect(await grounds('What speaks against it')).toEqual([labelOf('service-state', 'running')]);
    await follow('.found .trail.warn a');
    await islandReady(walk.page);
    expect((await follow('[data-answer=stopped]')).pathname).toBe(phpDown);
  });

  it('that is not it leads to the next best cause with all facts, until nothing is left', async () => {
    await open(phpDown, `${known}&upstream-port=9000`);
    const met: string[] = [];
    const causes = Object.keys(odds['connection-refused']);
    while (!walk.page.url().includes('/shortlist/')) {
      met.push(new URL(walk.page.url()).pathname.split('/').at(-2)!);
      expect(met.length).toBeLessThanOrEqual(causes.length);
      const next = await follow(no);
      await islandReady(walk.page);
      expect(stateOf(next)).toMatchObject({
        'service-state': 'stopped',
        'upstream-port': '9000',
        'ruled-out': met.join(','),
      });
    }
    expect(met.slice(0, 2)).toEqual(['php-fpm-down', 'service-down']);
    expect(met.toSorted()).toEqual(causes.toSorted());
    expect(await walk.page.locator('h1').textContent()).toBe('No known cause is left');
    expect(await walk.page.locator('.suspects .callout').innerText()).toContain('every cause');
    expect(await walk.page.locator('.other-ways a').count()).toBeGreaterThan(2);
    expect(walk.problems).toEqual([]);
  });

  it('can be taken back after it was ruled out', async () => {
    await open('/diagnose/connection-refused/service-down/', `${known}&ruled-out=php-fpm-down`);
    await walk.page.getByRole('link', { name: 'Undo' }).click();
    await walk.page.getByText('Ruled out').waitFor({ state: 'detached' });
    expect(stateOf(new URL(walk.page.url()))).not.toHaveProperty('ruled-out');
  });

  it('that was it leads to what is left to do, and forgets nothing', async () => {
    await open(phpDown, known);
    await walk.page.getByRole('link', { name: 'Yes, it works again' }).click();
    await expect.poll(() => walk.page.locator('#after').isVisible()).toBe(true);
    expect(stateOf(new URL(walk.page.url()))).toMatchObject({ 'service-state': 'stopped' });
    expect((await follow('#after ~ ul a')).hash).toBe('#prevent-it');
  });
});

describe('a cause that is ruled out', () => {
  it('is in no list, and no answer leads to it', async () => {
    await open(
      '/diagnose/connection-refused/upstream-kind/',
      'listening=nothing&service-state=stopped&ruled-out=php-fpm-down',
    );
    const list = await walk.page.locator('.possible a').allTextContents();
    expect(list.join()).not.toContain('PHP-FPM is not running');
    const next = await follow('[data-answer=php-fpm]');
    expect(next.pathname).not.toBe(phpDown);
  });

  it('leaves the shortlist at a click, and the shares are those of the others', async () => {
    await open('/diagnose/connection-refused/shortlist/', 'listening=nothing');
    const titles = () => walk.page.locator('.suspects .card h2').allTextContents();
    const before = await titles();
    await walk.page.locator('.suspects .card').first().getByText('It is not').click();
    await expect.poll(titles).toEqual(before.slice(1));
    const shares = await walk.page.locator('.suspects .share').allTextContents();
    const sum = shares.reduce((total, share) => total + parseInt(share), 0);
    expect(Math.abs(sum - 100)).toBeLessThanOrEqual(shares.length);
  });
});

it('a log line leads to the causes with what it told', async () => {
  await home.box().fill(refused);
  await home.page.locator('.verdict .possible a').first().click();
  await home.page.waitForURL('**/diagnose/connection-refused/*/**');
  await islandReady(home.page);
  expect(await home.page.locator('.values').innerText()).toContain('4711');
});
