/** A state lives in the address alone: it survives what one does with an address, and takes no harm from a bad one. */
import { describe, expect, it } from 'vitest';
import { labelOf } from '../../machines/facts.ts';
import { siteInChromium } from './fixture.ts';
import { islandReady, known, socketListed, stateOf, upstreamKind, walkThrough } from './walk.ts';

const site = siteInChromium();
const walk = walkThrough(site);
const { open, follow, trail } = walk;

describe('the address', () => {
  it('keeps everything over reload, back and forward', async () => {
    await open(socketListed, 'server-name=shop.example.com');
    await follow('[data-answer=nothing]');
    await islandReady(walk.page);
    const last = await follow('[data-answer=stopped]');
    const expected = [labelOf('socket-listed', 'nothing'), labelOf('service-state', 'stopped')];
    await walk.page.reload();
    await islandReady(walk.page);
    expect(await trail()).toEqual(expected);
    await walk.page.goBack();
    await islandReady(walk.page);
    expect(await trail()).toEqual(expected.slice(0, 1));
    expect(await walk.page.locator('.values').innerText()).toContain('shop.example.com');
    await walk.page.goForward();
    await islandReady(walk.page);
    expect(walk.page.url()).toBe(last.href);
    expect(await trail()).toEqual(expected);
    expect(walk.problems).toEqual([]);
  });

  it('shows the same to somebody else who is given the link', async () => {
    await open(upstreamKind, `${known}&socket-path=/run/shop/web.sock`);
    const mine = await walk.page.locator('main').innerText();
    const other = await site.visit();
    await other.page.goto(walk.page.url());
    await islandReady(other.page);
    expect(await other.page.locator('main').innerText()).toBe(mine);
    await other.leave();
  });

  it.each([
    'no-such-fact=yes&evil=%3Cscript%3E',
    'service-state=nonsense&upstream-port=99999999',
    'socket-path=/run/a;reboot&server-name=%22%3E%3Cimg%20src=x%3E',
    '__proto__=x&constructor=y&toString=z',
    '%%%&=&&==&%ff=%zz',
  ])('drops what it does not know without a word: #%s', async (rubbish) => {
    await open(upstreamKind, 'socket-listed=nothing');
    const clean = await walk.page.locator('main').innerText();
    await open(upstreamKind, `${rubbish}&socket-listed=nothing`);
    expect(await walk.page.locator('main').innerText()).toBe(clean);
    const href = await walk.page.locator('.answers a').first().getAttribute('href');
    expect(stateOf(new URL(href ?? '', walk.page.url()))).toEqual({
      'socket-listed': 'nothing',
      'upstream-kind': 'php-fpm',
    });
    expect(walk.problems).toEqual([]);
  });

  it('may be a place on the page without forgetting the answers', async () => {
    await open(upstreamKind, known);
    await walk.page.keyboard.press('Tab');
    await walk.page.keyboard.press('Enter');
    await expect.poll(() => walk.page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await trail()).toHaveLength(3);
    expect(stateOf(new URL(walk.page.url()))).toMatchObject({ symptom: 'socket-missing' });
  });
});
