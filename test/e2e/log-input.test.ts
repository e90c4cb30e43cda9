/** What the log reader takes: mangled lines, files of every kind, and more text than a box can hold. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { siteInChromium } from './fixture.ts';
import { dropFile, pasteText, startPulse } from './hands.ts';
import { homePage, refused, stamp, timedOut } from './home.ts';

const site = siteInChromium();
const home = homePage(site);
const { box, status, finding, nextStop } = home;

describe('a line that pasting has mangled leads to the same stop as the clean one', () => {
  const wrapped = refused.match(/.{1,80}/g)!;
  const ugly: [how: string, text: string, tells?: string][] = [
    ['with the prefix of docker compose', `web-1  | ${refused}`, '&container-hint=yes'],
    ['in a Markdown quote', `> ${refused}`],
    ['wrapped inside a Markdown quote', wrapped.map((part) => `> ${part}`).join('\n')],
    ['in backticks', `\`${refused}\``],
    ['HTML-escaped', refused.replaceAll('"', '&quot;')],
    ['broken by a terminal of 80 columns', wrapped.join('\n')],
    ['with typographic quotes', refused.replaceAll(/"([^"]*)"/g, '“$1”')],
    ['with a colour code', `\u001b[31m${refused}\u001b[0m`],
    ['among other lines', `$ tail error.log\n${refused}\n$ systemctl status app`],
    ['without time and level', refused.replace(`${stamp} `, '')],
  ];

  it.each(ugly)('%s', async (_, text, tells = '') => {
    await box().fill(refused);
    const clean = await nextStop();
    await box().fill('');
    await home.page.locator('[data-next]').waitFor({ state: 'detached' });
    await box().fill(text);
    const { href } = await nextStop();
    expect(href).toContain(tells);
    expect(href.replace(tells, '')).toBe(clean.href);
  });

  it('in a file with Windows line ends', async () => {
    await box().fill(refused);
    const clean = await nextStop();
    await box().fill('');
    await home.page.locator('[data-next]').waitFor({ state: 'detached' });
    await dropFile(home.page, 'error.log', { text: `${refused}\r\n${refused}\r\n` });
    expect((await nextStop()).href).toBe(clean.href);
    expect(await home.page.locator('.finding .count').textContent()).toBe('2 times');
  });
});

describe('what is no log gets a clear answer', () => {
  it('says what to paste, and where to find it, as long as there is nothing', async () => {
    expect(await status().textContent()).toContain('/var/log/nginx/error.log');
    await box().fill(' \n\t\n ');
    await expect.poll(() => status().textContent()).toContain('Only white space');
    expect(await status().textContent()).toContain('/var/log/nginx/error.log');
    expect(await home.page.locator('.finding, .verdict, .log-reader .callout').count()).toBe(0);
  });

  it('says that a file is empty', async () => {
    await dropFile(home.page, 'error.log', { text: '' });
    await home.page.getByText('There is no line in it').waitFor();
    expect(await home.page.getByText('No line here is known').count()).toBe(0);
  });

  it('says that a picture is not text', async () => {
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 151 + 7) % 256));
    await dropFile(home.page, 'screen.png', { base64: noise.toString('base64'), times: 50 });
    await home.page.getByText('This is not text').waitFor();
    expect(await home.page.locator('.finding, .unknown').count()).toBe(0);
  });

  it('reads a log that was rotated and compressed', async () => {
    const base64 = gzipSync(`${refused}\n${refused}\n`).toString('base64');
    await dropFile(home.page, 'error.log.2.gz', { base64 });
    await finding().waitFor();
    expect(await home.page.locator('.finding .count').textContent()).toBe('2 times');
  });
});

describe('fifty megabytes', () => {
  // Lines of several kinds, as a log has them.
  const lines = [refused, timedOut, 'a line of something else', refused].join('\n') + '\n';
  const times = Math.ceil(50e6 / lines.length);
  /** A page that reads by itself has a frame before and one after; how long one takes is the machine's affair. */
  const framesOfFrozen = 3;

  it('of pasted text are read while the page stays alive, with the beginning of it in the box', async () => {
    await box().focus();
    const frames = await startPulse(home.page);
    await pasteText(home.page, { text: lines, times });
    await finding().waitFor();
    expect(await frames()).toBeGreaterThan(framesOfFrozen);
    const shown = await box().inputValue();
    expect(lines.repeat(400).startsWith(shown) && shown.length).toBeGreaterThan(90_000);
    expect(shown.length).toBeLessThanOrEqual(100_000);
    expect(await status().textContent()).toContain('The first 100 kB of 50.0 MB are shown');
    expect(await home.page.locator('.finding .count').first().textContent()).toBe(
      `${(2 * times).toLocaleString('en')} times`,
    );
  });

  it('of a dropped file are read while the page stays alive, and can be cleared', async () => {
    const frames = await startPulse(home.page);
    await dropFile(home.page, 'error.log', { text: lines, times });
    await finding().waitFor();
    expect(await frames()).toBeGreaterThan(framesOfFrozen);
    expect(await status().textContent()).toMatch(/^error\.log, 5\d\.\d MB\. /);
    await home.page.getByRole('button', { name: 'Clear' }).click();
    await finding().waitFor({ state: 'detached' });
    expect(await status().textContent()).not.toContain('error.log, 5');
  });
});

it('reads what was typed before its program had loaded', async () => {
  const slow = await site.visit();
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await slow.page.route('**/*.js', (route) => held.then(() => route.continue()));
  await slow.page.goto('/', { waitUntil: 'commit' });
  await slow.page.getByLabel('A log line, a command’s output, or the error page').fill(refused);
  go();
  await slow.page.locator('.finding').waitFor();
  await slow.leave();
});
