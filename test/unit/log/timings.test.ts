import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from '../../../src/log/read.ts';
import {
  lacksTimings,
  timingFormat,
  timingFormatFile,
  timingLog,
} from '../../../src/log/timing-format.ts';

const combined =
  '203.0.113.9 - - [20/Nov/2026:23:37:16 +0000] "GET /cart HTTP/1.1" 502 157 "-" "curl/8"';

const lines: readonly (readonly [maker: string, line: string])[] = [
  ['from-upstream', `${combined} us=502 uct=0.000 uht=0.002 ubs=310 ubr=412`],
  ['no-connection', `${combined} us=502 uct=- uht=- ubs=0 ubr=0`],
  ['no-answer', `${combined} us=502 uct=0.000 uht=- ubs=310 ubr=0`],
  ['bad-answer', `${combined} us=502 uct=0.000 uht=- ubs=310 ubr=9120`],
  ['no-upstream', `${combined} us=- uct=- uht=- ubs=- ubr=-`],
  ['from-upstream', `${combined} us=502, 502 uct=-, 0.001 uht=-, 0.004 ubs=0, 310 ubr=0, 420`],
  ['timed', `${combined} upstream_status=502`],
  [
    'no-answer',
    'time=2026-11-20T23:37:16+00:00 status=502 upstream_status=502 upstream_connect_time=0.000 upstream_header_time=- upstream_bytes_received=0',
  ],
  [
    'from-upstream',
    '{"time":"2026-11-20T23:37:16+00:00","status":"502","upstream_status":"502","upstream_connect_time":"0.000","upstream_header_time":"0.003"}',
  ],
  ['no-upstream', '{"status":502,"request":"GET / HTTP/1.1","upstream_status":"-"}'],
  [
    'timed',
    `${combined} 310 0.001 [default-shop-80] [] 10.1.0.7:8080 0 0.001 502 0a1b2c3d4e5f60718293a4b5c6d7e8f9`,
  ],
  [
    'timed',
    `${combined} 310 0.001 [default-shop-80] [] 10.1.0.7:8080, 10.1.0.8:8080 0, 0 0.000, 0.001 502, 502 0a1b2c3d4e5f60718293a4b5c6d7e8f9`,
  ],
  ['timed', `${combined} 340 0.016 [XXX] [] XXX 0 0.000 502 XXX`],
  ['from-upstream', `${combined} rt=0.005 uct="0.001" uht="0.004" urt="0.005"`],
  ['no-connection', `${combined} rt=0.005 uct="-" uht="-" urt="0.000"`],
  ['timed', `${combined} rt=30.005 uct="0.001" uht="-" urt="30.005"`],
  [
    'timed',
    '[24/Jan/2022:22:22:22 +0000] - 502 502 - GET https a.example "/x" [Client 192.0.2.1] [Length 154] [Gzip -] [Sent-to 192.168.1.5] "Mozilla/5.0" "-"',
  ],
  [
    'no-upstream',
    '[24/Jan/2022:22:22:22 +0000] - - 502 - GET https a.example "/x" [Client 192.0.2.1] [Length 154] [Gzip -] [Sent-to app] "Mozilla/5.0" "-"',
  ],
];

test.each(lines)('a 502 is told to be of the kind %s by %s', (maker, line) => {
  expect(read(line).findings.map(({ message }) => message)).toEqual([`access-log-502-${maker}`]);
});

test.each([
  ['access-log-502', '{"remote_addr":"192.0.2.1","request":"GET / HTTP/1.1","status":"502"}'],
  ['access-log-504', '{"request_uri":"/","status":504,"request_time":60.001}'],
  [
    'access-log',
    '[24/Jan/2022:22:22:22 +0000] - 200 200 - GET https a.example "/" [Client 192.0.2.1] [Length 154] [Gzip -] [Sent-to 192.168.1.5] "Mozilla/5.0" "-"',
  ],
  [
    'haproxy-bad-response',
    '192.0.2.1:33317 [06/Feb/2019:12:14:14.655] http-in app/srv1 0/0/0/-1/3 502 204 - - SH-- 1/1/0/0/0 0/0 "GET / HTTP/1.1"',
  ],
  [
    'haproxy-connect-failed',
    '192.0.2.1:33317 [06/Feb/2019:12:14:14.655] http-in app/srv1 0/0/-1/-1/3 503 204 - - SC-- 1/1/0/0/0 0/0 "GET / HTTP/1.1"',
  ],
])('an access log of another form is known: %s', (message, line) => {
  expect(read(line).findings.map((it) => it.message)).toEqual([message]);
});

test('JSON with a status and words of its own is no access log', () => {
  const line =
    '{"status":502,"request_time":1,"error":"upstream prematurely closed connection while reading response header from upstream"}';
  expect(read(line).findings.map(({ message }) => message)).toEqual(['prematurely-closed']);
  expect(read('{"status":200,"user":"me"}').unknown).toHaveLength(1);
});

test('upstream timings of another status say nothing about a 502', () => {
  const line = `${combined.replace(' 502 ', ' 200 ')} us=502, 200 uct=0.001, 0.001 uht=-, 0.003`;
  expect(read(line).findings.map(({ message }) => message)).toEqual(['access-log']);
});

test('the format to add stands in the guide, and is offered where no line has timings', () => {
  const guide = readFileSync('content/guides/upstream-timings.mdx', 'utf8');
  expect(guide).toContain(`title="${timingFormatFile}"\n${timingFormat}\n`);
  expect(guide).toContain(timingLog);
  const offered = (line: string) => lacksTimings(read(line).findings.map(({ message }) => message));
  expect(offered(combined)).toBe(true);
  expect(offered(`${combined} us=502`)).toBe(true);
  expect(offered(`${combined} us=502 uct=- uht=- ubs=0 ubr=0`)).toBe(false);
  expect(offered(combined.replace(' 502 ', ' 200 '))).toBe(false);
});
