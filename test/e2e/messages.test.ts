/** The list of all messages, its filter, and the pages of single messages. */
import { describe, expect, it } from 'vitest';
import { timingFormat } from '../../src/log/timing-format.ts';
import { signatures } from '../../src/log/signatures/index.ts';
import { siteInChromium } from './fixture.ts';

const site = siteInChromium();

const line =
  '2026/11/20 14:31:02 [error] 812#812: *41 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.7, server: example.com, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:3000/"';

const saying = (shown: number) =>
  new RegExp(`^${shown} of ${signatures.length} messages are shown`);

describe('the list of all messages', () => {
  it('shows every message without JavaScript, and no filter that could not work', async () => {
    const { page, leave } = await site.visit({ javaScriptEnabled: false });
    await page.goto('/messages/');
    expect(await page.locator('.message').count()).toBe(signatures.length);
    expect(await page.locator('.message:visible').count()).toBe(signatures.length);
    expect(await page.locator('[data-message-filter]').isVisible()).toBe(false);
    await leave();
  });

  const narrowings: [what: string, field: string, value: string, id: string][] = [
    ['words', 'words', 'too big header', 'too-big-header'],
    ['an error number', 'words', '113', 'connect-no-route'],
    ['an error’s name', 'words', 'EHOSTUNREACH', 'connect-no-route'],
    ['a pasted line', 'words', line, 'connect-refused'],
    ['a status', 'status', '504', 'timed-out-connecting'],
    ['a symptom', 'symptom', 'socket-missing', 'connect-no-such-file'],
    ['a writer', 'writer', 'PHP-FPM', 'php-fpm-max-children'],
  ];

  it.each(narrowings)('is narrowed by %s, and says to how many', async (_, field, value, id) => {
    const { page, problems, leave } = await site.visit();
    await page.goto('/messages/');
    const input = page.locator(`[data-message-filter] [name=${field}]`);
    if (field === 'words') await input.fill(value);
    else await input.selectOption(value);
    await page.locator('.message[hidden]').first().waitFor({ state: 'attached' });
    const shown = await page.locator('.message:visible').count();
    await page.getByText(saying(shown)).waitFor();
    expect(shown).toBeLessThan(signatures.length / 2);
    expect(await page.locator(`.message:visible [id=${id}]`).count()).toBe(1);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText(saying(signatures.length)).waitFor();
    expect(problems).toEqual([]);
    await leave();
  });

  it('leaves one row of a pasted line', async () => {
    const { page, leave } = await site.visit();
    await page.goto('/messages/');
    await page.locator('[name=words]').fill(line);
    await page.getByText(saying(1)).waitFor();
    expect(await page.locator('.message:visible h3').getAttribute('id')).toBe('connect-refused');
    await leave();
  });

  it('shows a row that is linked to, whatever the filter hides', async () => {
    const { page, leave } = await site.visit();
    await page.goto('/messages/');
    await page.locator('[name=words]').fill('zzzz');
    await page.getByText('No message fits.').waitFor();
    await page.evaluate(() => void (location.hash = '#stapling-failed'));
    await page.locator('#stapling-failed').waitFor();
    await leave();
  });
});

describe('the home page', () => {
  it('offers a log format where an access log has no timings', async () => {
    const { page, problems, leave } = await site.visit();
    const access =
      '203.0.113.9 - - [20/Nov/2026:23:37:16 +0000] "GET / HTTP/1.1" 502 157 "-" "curl/8"';
    await page.goto('/');
    await page.locator('textarea').fill(access);
    await page.locator('.timing-offer pre').waitFor();
    expect(await page.locator('.timing-offer pre').innerText()).toBe(timingFormat);
    await page.locator('textarea').fill(`${access} us=502 uct=- uht=- ubs=0 ubr=0`);
    await page.locator('.timing-offer').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await leave();
  });
});

describe('the page of a message', () => {
  it('leads to the first question with what the message tells', async () => {
    const { page, problems, leave } = await site.visit();
    await page.goto('/messages/connect-no-such-file/');
    await page.getByRole('link', { name: 'How to find out' }).click();
    await page.waitForURL('**/diagnose/socket-missing/**');
    expect(page.url()).toContain('symptom=socket-missing&upstream-address=unix-socket');
    expect(problems).toEqual([]);
    await leave();
  });
});
