/** The questions: the answers so far, changing one of them, and the reader’s own values in the commands. */
import { describe, expect, it } from 'vitest';
import { labelOf } from '../../machines/facts.ts';
import { siteInChromium } from './fixture.ts';
import { idle } from './hands.ts';
import { islandReady, known, socketListed, stateOf, upstreamKind, walkThrough } from './walk.ts';

const site = siteInChromium();
const walk = walkThrough(site);
const { open, follow, trail } = walk;

const possible = () => walk.page.locator('.possible li').count();
const change = (fact: string) => `.trail a[href*="/${fact}/"]`;

describe('the answers so far', () => {
  it('are shown beside the question, in the order in which they were given', async () => {
    await open(upstreamKind, known);
    expect(await trail()).toEqual([
      labelOf('symptom', 'socket-missing'),
      labelOf('socket-listed', 'nothing'),
      labelOf('service-state', 'stopped'),
    ]);
    expect(await walk.page.locator('.trail a').allTextContents()).toEqual(
      Array(3).fill(expect.stringMatching(/^Change: .+\?$/)),
    );
  });

  it('leave fewer causes with each answer, and the number in the heading is the list’s', async () => {
    await open(socketListed);
    const all = await possible();
    await follow('[data-answer=nothing]');
    await islandReady(walk.page);
    const fewer = await possible();
    expect(fewer).toBeLessThan(all);
    expect(await walk.page.locator('.possible h2').textContent()).toBe(
      `${fewer} causes are possible`,
    );
  });

  it('leave fewer causes in triage, too, of which the likeliest are shown and the others counted', async () => {
    const counts: number[] = [];
    await open('/diagnose/triage/symptom/');
    for (const answer of ['unknown', 'status-502', 'php-or-path', 'ok']) {
      await follow(`[data-answer=${answer}]`);
      await islandReady(walk.page);
      const heading = await walk.page.locator('.possible h2').textContent();
      expect(await walk.page.locator('.possible a').first().innerText()).toContain(' ');
      const others = await walk.page.locator('.possible li').last().innerText();
      counts.push(Number.parseInt(heading!));
      expect(Number.parseInt(others)).toBe(counts.at(-1)! - ((await possible()) - 1));
      const parts = await walk.page.locator('.possible .share').allInnerTexts();
      const sum = parts.reduce((all, part) => all + Number.parseInt(part), 0);
      expect(Math.abs(sum - 100)).toBeLessThanOrEqual(parts.length);
    }
    expect(counts[0]).toBeGreaterThan(counts[1]!);
    expect(counts[2]).toBeGreaterThan(counts[3]!);
  });

  it('can each be changed, and later ones that still hold are kept', async () => {
    await open(upstreamKind, known);
    const question = await follow(change('socket-listed'));
    await islandReady(walk.page);
    expect(await walk.page.locator('[data-answer=nothing]').getAttribute('aria-current')).toBe(
      'true',
    );
    expect(stateOf(question)).toMatchObject({ 'service-state': 'stopped' });
    const next = await follow('[data-answer=unknown]');
    expect(next.pathname).toBe(upstreamKind);
    expect(stateOf(next)).toEqual({
      symptom: 'socket-missing',
      'socket-listed': 'unknown',
      'service-state': 'stopped',
    });
  });

  it('drop a later one that contradicts the changed one', async () => {
    await open(upstreamKind, known);
    await follow(change('socket-listed'));
    await islandReady(walk.page);
    const next = await follow('[data-answer=other-path]');
    expect(next.pathname).toBe('/diagnose/socket-missing/wrong-socket-path/');
    expect(stateOf(next)).toEqual({ symptom: 'socket-missing', 'socket-listed': 'other-path' });
  });

  it('are forgotten by “Start again”', async () => {
    await open(upstreamKind, `${known}&socket-path=/run/app/web.sock`);
    for (const [name, path] of [
      ['Start again', '/diagnose/triage/symptom/'],
      ['First question of this symptom', socketListed],
    ] as const) {
      await open(upstreamKind, `${known}&socket-path=/run/app/web.sock&ruled-out=service-down`);
      await walk.page.getByRole('link', { name }).click();
      await walk.page.waitForURL(`**${path}`);
      await islandReady(walk.page);
      expect(await walk.page.locator('.trail, .values').count()).toBe(0);
      expect(new URL(walk.page.url()).hash).toBe('');
    }
  });

  it('can be forgotten on the first question, too', async () => {
    await open(socketListed, known);
    await walk.page.getByRole('link', { name: 'Forget what is known' }).click();
    await walk.page.locator('.trail').waitFor({ state: 'detached' });
    expect(new URL(walk.page.url()).hash).toBe('');
  });
});

describe('an answer', () => {
  it('skips a question whose fact is known', async () => {
    await open(socketListed);
    expect((await follow('[data-answer=same-path]')).pathname).toMatch(/\/socket-in-tmp\/$/);
    await open(socketListed, 'socket-in-tmp=no');
    expect((await follow('[data-answer=same-path]')).pathname).toMatch(/\/timing\/$/);
  });

  it('is given by the key with its number', async () => {
    await open(socketListed);
    const second = walk.page.locator('.answers a').nth(1);
    const target = new URL((await second.getAttribute('href')) ?? '', walk.page.url());
    await walk.page.keyboard.press('2');
    await walk.page.waitForURL(target.href);
  });

  it('is given by a number of two digits, of which the first alone counts when none follows', async () => {
    await open('/diagnose/triage/direct-answer/');
    await walk.page.keyboard.type('10');
    await walk.page.waitForURL((url) => stateOf(url)['direct-answer'] === 'status-5xx');
    await open('/diagnose/triage/direct-answer/');
    await walk.page.keyboard.press('1');
    await walk.page.waitForURL((url) => stateOf(url)['direct-answer'] === 'ok');
  });

  it('is not given by a number that is typed into the search', async () => {
    await open(socketListed);
    const before = walk.page.url();
    await walk.page.keyboard.press('/');
    await walk.page.keyboard.type('2');
    const box = walk.page.getByRole('combobox', { name: 'Search' });
    await expect.poll(() => box.inputValue()).toBe('2');
    await idle(walk.page);
    expect(walk.page.url()).toBe(before);
  });

  it('changes title and heading, and the page says how many questions are left', async () => {
    await open(socketListed);
    const seen = async () => [await walk.page.title(), await walk.page.locator('h1').textContent()];
    const left = () => walk.page.locator('.so-far [role=status]').textContent();
    const [title, heading] = await seen();
    expect(await left()).toMatch(/^At most \d questions, this one included$/);
    await follow('[data-answer=nothing]');
    await islandReady(walk.page);
    const [nextTitle, nextHeading] = await seen();
    expect(nextTitle).not.toBe(title);
    expect(nextHeading).not.toBe(heading);
    expect(nextTitle).toContain(nextHeading);
    await open('/diagnose/permission-denied/blocked-at/', 'upstream-address=unix-socket');
    expect(await left()).toBe('The last question');
  });
});

describe('the reader’s own values', () => {
  const socket = '/run/shop/web.sock';

  it('stand in the commands in place of the examples, and are listed', async () => {
    await open(socketListed, `socket-path=${socket}`);
    const help = walk.page.locator('.help');
    expect(await help.locator('figure.code').allInnerTexts()).toContainEqual(
      expect.stringContaining(`ls -l ${socket}`),
    );
    expect(await help.innerText()).not.toContain('/run/php/php7.4-fpm.sock');
    expect(await walk.page.locator('.values').innerText()).toContain(socket);
  });

  it('are copied with the command', async () => {
    await walk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(socketListed, `socket-path=${socket}`);
    const command = walk.page.locator('.help figure.code', { hasText: `ls -l ${socket}` });
    await command.getByRole('button').click();
    const copied = await walk.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await command.locator('pre').textContent());
  });

  it('go on to the cause that is found, its fix, and the form there', async () => {
    await open('/diagnose/permission-denied/blocked-at/', `socket-path=${socket}&nginx-user=web`);
    const cause = await follow('[data-answer=socket]');
    expect(cause.pathname).toBe('/diagnose/permission-denied/socket-permission/');
    await islandReady(walk.page);
    const fix = await follow('.fix-cards a >> nth=0');
    expect(fix.pathname).toMatch(/^\/fixes\//);
    expect(stateOf(fix)).toEqual(stateOf(cause));
    await walk.page.locator('[data-generator][data-ready]').waitFor();
    // The values stood in an address that this tab was opened with.
    await walk.page.getByRole('button', { name: 'Use them' }).click();
    await expect.poll(() => walk.page.locator('[name=socket-path]').inputValue()).toBe(socket);
    await expect.poll(() => walk.page.locator('.runbook').textContent()).toContain(socket);
  });
});
