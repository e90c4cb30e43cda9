/** The log reader on the home page: what it says to a line, and where it leads. */
import { describe, expect, it } from 'vitest';
import { siteInChromium } from './fixture.ts';
import { dropFile, idle } from './hands.ts';
import { homePage, refused, timedOut } from './home.ts';

const site = siteInChromium();
const home = homePage(site);
const { box, status, finding, nextStop } = home;

describe('a line that is known', () => {
  it('is shown as written, with labelled parts, its meaning and its status', async () => {
    await box().fill(refused);
    await finding().waitFor();
    expect(await finding().locator('pre.log').textContent()).toBe(refused);
    const labels = await finding().locator('.log-parts dt').allTextContents();
    const parts = await finding().locator('.log-parts dd').allTextContents();
    expect(Object.fromEntries(labels.map((label, place) => [label, parts[place]]))).toMatchObject({
      time: '2026/11/20 14:31:02',
      level: '[error]',
      message: 'connect() failed (111: Connection refused)',
      action: 'while connecting to upstream',
      server: 'shop.example.com',
      upstream: 'http://127.0.0.1:4711/cart',
    });
    expect(await finding().locator('.badge').textContent()).toBe('502');
    expect(await status().textContent()).toBe('1 line read: 1 message.');
    expect(home.problems).toEqual([]);
  });

  it('leads on with all the facts and details that it told in the link’s fragment', async () => {
    await box().fill(refused);
    const { pathname, hash } = await nextStop();
    expect(pathname).toMatch(/^\/diagnose\/connection-refused\//);
    expect(Object.fromEntries(new URLSearchParams(hash.slice(1)))).toMatchObject({
      symptom: 'connection-refused',
      'upstream-address': 'ipv4-loopback',
      'upstream-port': '4711',
      'server-name': 'shop.example.com',
      'request-path': '/cart',
    });
  });

  it('is counted, not repeated', async () => {
    await box().fill(Array.from({ length: 25 }, () => refused).join('\n'));
    await home.page.locator('.finding .count').waitFor();
    expect(await home.page.locator('.finding').count()).toBe(1);
    expect(await home.page.locator('.finding .count').textContent()).toBe('25 times');
  });

  it('makes the page ask nothing of any server', async () => {
    await home.page.waitForLoadState('networkidle');
    const asked: string[] = [];
    const note = (request: { url(): string }) => asked.push(request.url());
    home.page.on('request', note);
    await box().fill(refused);
    await home.page.locator('[data-next]').waitFor();
    await idle(home.page);
    home.page.off('request', note);
    expect(asked).toEqual([]);
  });
});

it('says that lines and outputs settle it where they leave one cause', async () => {
  const killed =
    'Nov 20 14:31:00 web1 systemd[1]: php8.2-fpm.service: Main process exited, code=killed, status=9/KILL';
  await box().fill(`${refused.replace('http://127.0.0.1:4711/cart', 'fastcgi://127.0.0.1:9000')}
${killed}
# systemctl status php8.2-fpm
     Active: failed (Result: signal) since Fri 2026-11-20 14:31:00 UTC; 2min ago`);
  expect((await nextStop()).pathname).toBe('/diagnose/connection-refused/php-fpm-down/');
  expect(await home.page.locator('.verdict > h2').textContent()).toBe('The log settles it');
});

it('leads to the check of a cause that is alone in its tree, before the question for its fix', async () => {
  await box().fill('upstream sent too big header while reading response header from upstream');
  expect((await nextStop()).pathname).toBe('/diagnose/header-too-big/response-header-too-big/');
  expect(await home.page.locator('.verdict > h2').textContent()).toBe('One cause fits this log');
});

describe('a line that is not about a 502', () => {
  it('is named as a 504 when nginx itself gave up, and leads to the causes of that', async () => {
    await box().fill(timedOut);
    await finding().waitFor();
    expect(await finding().locator('.badge').textContent()).toBe('504');
    expect(await finding().textContent()).toContain('The client gets 504 Gateway Time-out');
    expect(await home.page.locator('.verdict .possible').innerText()).toContain('(504)');
    expect(await home.page.locator('.verdict > h2').textContent()).toContain('causes fit this log');
    expect(await home.page.locator('.verdict').innerText()).toContain('This is not a 502');
  });

  it('is listed as unknown when no message is known for it', async () => {
    await box().fill(`${refused}\nthe flux capacitor is out of plutonium`);
    await finding().waitFor();
    expect(await home.page.locator('.unknown li').allTextContents()).toEqual([
      ' the flux capacitor is out of plutonium',
    ]);
    expect(await status().textContent()).toContain('1 not known');
  });

  it('leads to the questions when nothing at all is known', async () => {
    await box().fill('the flux capacitor is out of plutonium');
    await home.page.getByRole('link', { name: 'Answer questions instead' }).click();
    await home.page.waitForURL('**/diagnose/triage/symptom/');
  });
});

describe('HTML and script in what is pasted', () => {
  const markup = '<img src=x onerror=globalThis.hit=1><script>globalThis.hit=1</script><b>x</b>';

  it('is text in a line that is known, and in one that is not', async () => {
    const line = refused.replace('/cart HTTP', `/${markup} HTTP`);
    await box().fill(`${line}\n${markup}`);
    await home.page.locator('.unknown li').waitFor({ state: 'attached' });
    expect(await finding().locator('pre.log').textContent()).toBe(line);
    expect(await home.page.locator('.unknown li').textContent()).toContain(markup);
    const made = '.finding :is(img, script), .finding .log b b, .unknown :is(img, script, b)';
    expect(await home.page.locator(made).count()).toBe(0);
    expect(await home.page.evaluate('globalThis.hit')).toBeUndefined();
    expect(home.problems).toEqual([]);
  });

  it('is text in the name of a file', async () => {
    await dropFile(home.page, `${markup}.log`, { text: refused });
    await finding().waitFor();
    expect(await status().textContent()).toContain(`${markup}.log`);
    expect(await status().locator('img, script, b').count()).toBe(0);
  });
});

it('forgets everything when it is cleared', async () => {
  await box().fill(refused);
  await finding().waitFor();
  await home.page.getByRole('button', { name: 'Clear' }).click();
  await finding().waitFor({ state: 'detached' });
  expect(await box().inputValue()).toBe('');
  expect(await home.page.locator('.verdict').count()).toBe(0);
});

it('shows its example to those who have no line yet', async () => {
  await home.page.getByRole('button', { name: 'a log line', exact: true }).click();
  await finding().waitFor();
  expect(await box().inputValue()).toContain('Connection refused');
  expect((await nextStop()).pathname).toMatch(/^\/diagnose\/connection-refused\//);
});

it('names the ways that remain where JavaScript is off', async () => {
  const plain = await site.visit({ javaScriptEnabled: false });
  await plain.page.goto('/');
  const words = plain.page.locator('#paste noscript .callout');
  expect(await words.textContent()).toContain('takes JavaScript');
  const paths = await words
    .locator('a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  expect(paths).toEqual(['/messages/', '/diagnose/triage/symptom/']);
  expect(await plain.page.locator('#paste :is(textarea, button, .file):visible').count()).toBe(0);
  await plain.leave();
});
