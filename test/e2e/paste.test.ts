/** What commands printed, pasted at a question or on the front page. */
import { describe, expect, it } from 'vitest';
import { labelOf } from '../../machines/facts.ts';
import { siteInChromium } from './fixture.ts';
import { islandReady, stateOf, walkThrough } from './walk.ts';

const site = siteInChromium();
const walk = walkThrough(site);

const ss = [
  'root@web1:~# ss -ltnp',
  'State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess',
  'LISTEN 0      511        127.0.0.1:8080      0.0.0.0:*    users:(("node",pid=155,fd=21))',
  'LISTEN 0      511          0.0.0.0:80        0.0.0.0:*    users:(("nginx",pid=812,fd=5))',
].join('\n');
const status = (state: string) => `● app.service - app\n     Active: ${state}`;
const stopped = status('inactive (dead) since Sat 2026-11-21 03:57:36 UTC; 4min ago');
const socket = 'srw------- 1 root root 0 Nov 21 06:40 /run/app/app.sock';

const refused = 'symptom=connection-refused&upstream-address=ipv4-loopback';
const port3000 = 'upstream-host=127.0.0.1&upstream-port=3000';
const listening = '/diagnose/connection-refused/listening/';
const box = () => walk.page.locator('#paste');
const accept = '[data-accept]';

async function paste(text: string) {
  const closed = walk.page.locator('.paste:not([open]) > summary');
  if ((await closed.count()) > 0) await closed.click();
  await box().fill(text);
}

async function says(text: string) {
  const said = walk.page.locator('.paste [role=status]');
  await said.filter({ hasText: text }).waitFor();
}

describe('an output pasted at a question', () => {
  it('gives the answer, and one click leads with the facts and details to the cause', async () => {
    await walk.open(listening, `${refused}&${port3000}`);
    await paste(ss);
    await says(`It answers the question: ${labelOf('listening', 'other-port')}`);
    expect(await walk.page.locator('.answers .pasted a').getAttribute('data-answer')).toBe(
      'other-port',
    );
    expect(await walk.page.locator('.understood samp').first().textContent()).toContain(
      '127.0.0.1:8080',
    );
    const cause = await walk.follow(accept);
    expect(cause.pathname).toBe('/diagnose/connection-refused/wrong-address/');
    expect(stateOf(cause)).toMatchObject({
      listening: 'other-port',
      'listening-port': '8080',
      'upstream-port': '3000',
    });
    expect(walk.problems).toEqual([]);
  });

  it('answers later questions too: systemctl status leads from the first one to a stopped service', async () => {
    await walk.open(listening, `${refused}&${port3000}`);
    await paste(`${ss.replace(/^LISTEN.*node.*\n/m, '')}\n$ systemctl status app\n${stopped}`);
    await says('It answers the question');
    expect(await walk.page.locator('.news').textContent()).toContain(
      labelOf('service-state', 'stopped'),
    );
    const cause = await walk.follow(accept);
    expect(cause.pathname).toBe('/diagnose/connection-refused/service-down/');
    expect(stateOf(cause)).toMatchObject({ 'service-state': 'stopped', service: 'app' });
  });

  it('tells by ls -l of a socket where nginx is stopped', async () => {
    await walk.open(
      '/diagnose/permission-denied/blocked-at/',
      'socket-path=/run/app/app.sock&nginx-user=www-data',
    );
    await paste(socket);
    await says(labelOf('blocked-at', 'socket'));
    expect((await walk.follow(accept)).pathname).toBe(
      '/diagnose/permission-denied/socket-permission/',
    );
  });

  it('is not believed unasked against an earlier answer', async () => {
    await walk.open(listening, `${refused}&${port3000}&service-state=running`);
    await paste(stopped);
    const warning = walk.page.locator('.paste .callout.warn');
    await warning.waitFor();
    expect(await warning.textContent()).toContain(labelOf('service-state', 'running'));
    expect(stateOf(new URL(walk.page.url()))['service-state']).toBe('running');
    await warning.getByRole('link').click();
    await warning.waitFor({ state: 'detached' });
    expect(stateOf(new URL(walk.page.url()))['service-state']).toBe('stopped');
  });

  it('says what is missing, and remembers what it tells besides', async () => {
    await walk.open(listening, refused);
    await paste(`${ss}\n$ systemctl status app\n${stopped}`);
    await says('It was understood, and does not settle this question');
    expect(await walk.page.locator('.understood .open').textContent()).toContain('upstream:');
    await walk.page.locator(accept).click();
    await walk.page.locator('.news').waitFor({ state: 'detached' });
    expect(await walk.trail()).toContain(labelOf('service-state', 'stopped'));
  });

  it('is shown as text, whatever it holds, and an unknown one is not guessed at', async () => {
    const hostile = '<img src=x onerror="document.title=\'hit\'">';
    await walk.open(listening, `${refused}&${port3000}`);
    await paste(`● app.service - ${hostile}\n     Active: inactive (dead) ${hostile}`);
    await walk.page.locator('.understood').waitFor();
    expect(await walk.page.locator('.paste img').count()).toBe(0);
    await paste(hostile);
    await says('I don’t know this output');
    expect(await walk.page.locator(accept).count()).toBe(0);
    expect(await walk.page.title()).not.toBe('hit');
    expect(walk.problems).toEqual([]);
  });

  it('is read only when it is pasted, and then nothing but the reader is fetched', async () => {
    const fetched: string[] = [];
    await walk.open(listening, `${refused}&${port3000}`);
    walk.page.on('request', (request) => fetched.push(request.url()));
    await walk.page.waitForLoadState('networkidle');
    fetched.length = 0;
    await paste(ss);
    await says('It answers');
    expect(fetched.filter((url) => !/\/_astro\/[\w.-]+\.js$/.test(url))).toEqual([]);
    expect(fetched.join()).toMatch(/\/worker[\w.-]+\.js/);
  });

  it('is reached and accepted by keyboard', async () => {
    await walk.open(listening, `${refused}&${port3000}`);
    await walk.page.locator('.paste > summary').focus();
    await walk.page.keyboard.press('Enter');
    await walk.page.keyboard.press('Tab');
    await walk.page.keyboard.insertText(ss);
    await says('It answers');
    await walk.page.keyboard.press('Tab');
    const before = walk.page.url();
    await walk.page.keyboard.press('Enter');
    await walk.page.waitForURL((url) => url.href !== before);
    expect(new URL(walk.page.url()).pathname).toBe('/diagnose/connection-refused/wrong-address/');
  });
});

describe('an output pasted on the front page', () => {
  it('adds its facts to those of the log line', async () => {
    await walk.page.goto('/');
    await islandReady(walk.page);
    const line =
      '2026/11/20 14:31:02 [error] 812#812: *41 connect() failed (111: Connection refused) while connecting to upstream, client: 127.0.0.1, server: example.com, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:3000/", host: "example.com"';
    await walk.page.locator('#log').fill(`${line}\n${ss}`);
    const next = await walk.follow('[data-next]');
    expect(next.pathname).toBe('/diagnose/connection-refused/wrong-address/');
    expect(stateOf(next)).toMatchObject({ 'listening-port': '8080', 'server-name': 'example.com' });
  });

  it('leads to the only cause that is left, without a log line', async () => {
    await walk.page.goto('/');
    await islandReady(walk.page);
    await walk.page.locator('#log').fill(stopped);
    const next = await walk.follow('[data-next]');
    expect(next.pathname).toBe('/diagnose/connection-refused/service-down/');
    expect(stateOf(next)).toMatchObject({ 'service-state': 'stopped' });
  });
});
