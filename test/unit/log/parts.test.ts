import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../src/log/read.ts';

const labelled = (line: string) => partsOf(line).map(({ label, text }) => `${label}: ${text}`);

describe('the parts of a line', () => {
  test('are all that nginx writes', () => {
    expect(
      labelled(
        '2026/11/20 23:37:16 [error] 7#9: *41 connect() failed (111: Connection refused) while connecting to upstream, client: 192.0.2.1, server: a.example, request: "GET /a, b HTTP/1.1", subrequest: "/auth", upstream: "http://[::1]:3000/a", host: "a.example", referrer: "https://b.example/"',
      ),
    ).toEqual([
      'time: 2026/11/20 23:37:16',
      'level: [error]',
      'process: 7#9:',
      'connection: *41',
      'message: connect() failed (111: Connection refused)',
      'action: while connecting to upstream',
      'client: 192.0.2.1',
      'server: a.example',
      'request: GET /a, b HTTP/1.1',
      'subrequest: /auth',
      'upstream: http://[::1]:3000/a',
      'host: a.example',
      'referrer: https://b.example/',
    ]);
  });

  test('begin with what a container or a journal put before them', () => {
    expect(
      labelled('web-1  | 2026/11/20 23:37:16 [notice] 1#1: start worker process 29').slice(0, 2),
    ).toEqual(['prefix: web-1  |', 'time: 2026/11/20 23:37:16']);
    expect(labelled('Nov 20 23:37:16 web nginx[8]: nginx: [emerg] unknown directive "a"')).toEqual([
      'time: Nov 20 23:37:16',
      'prefix: web nginx[8]:',
      'prefix: nginx:',
      'level: [emerg]',
      'message: unknown directive "a"',
    ]);
  });

  test('end where nginx cut the line', () => {
    expect(
      labelled(
        '[error] 7#7: *1 upstream sent too big header, client: 192.0.2.1, request: "GET /aaaa',
      ).at(-1),
    ).toBe('request: GET /aaaa');
  });

  test('leave a label inside a request to the request', () => {
    expect(
      labelled(
        '[error] a b, client: 192.0.2.1, request: "GET /, host: x HTTP/1.1", host: "a.example"',
      ).slice(-2),
    ).toEqual(['request: GET /, host: x HTTP/1.1', 'host: a.example']);
  });

  test('of another program’s line are its time, its level and its message', () => {
    expect(
      labelled('[2024-01-09 13:24:39 +0000] [1637] [CRITICAL] WORKER TIMEOUT (pid:7214)'),
    ).toEqual([
      'time: [2024-01-09 13:24:39 +0000]',
      'process: [1637]',
      'level: [CRITICAL]',
      'message: WORKER TIMEOUT (pid:7214)',
    ]);
    expect(labelled('[17-Jul-2016 15:24:26] WARNING: [pool www] seems busy').slice(0, 2)).toEqual([
      'time: [17-Jul-2016 15:24:26]',
      'level: WARNING:',
    ]);
  });
});
