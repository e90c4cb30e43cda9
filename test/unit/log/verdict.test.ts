import { describe, expect, test } from 'vitest';
import { read } from '../../../src/log/read.ts';

const line = (message: string, upstream: string, server = 'a.example') =>
  `2026/11/20 23:37:16 [error] 7#7: *1 ${message}, client: 192.0.2.1, server: ${server}, request: "GET / HTTP/1.1", upstream: "${upstream}", host: "a.example"`;
const refused = 'connect() failed (111: Connection refused) while connecting to upstream';
const closed = 'upstream prematurely closed connection while reading response header from upstream';
const top = (text: string) => read(text).causes[0]?.id;

describe('all lines together', () => {
  test('take 127.0.0.1 for the address where [::1] of the same port is only noise', () => {
    const { facts } = read(
      [
        line(refused, 'http://[::1]:3000/'),
        line(refused, 'http://[::1]:3000/'),
        line(refused, 'http://127.0.0.1:3000/'),
      ].join('\n'),
    );
    expect(facts['upstream-address']).toBe('ipv4-loopback');
  });

  test('keep [::1] where 127.0.0.1 is another port', () => {
    const { facts } = read(
      [
        line(refused, 'http://[::1]:3000/'),
        line(refused, 'http://[::1]:3000/'),
        line(refused, 'http://127.0.0.1:4000/'),
      ].join('\n'),
    );
    expect(facts['upstream-address']).toBe('ipv6-loopback');
  });

  test('are led by the lines that say why, not by “no live upstreams”', () => {
    const consequence = line('no live upstreams while connecting to upstream', 'http://backend/');
    expect(
      read(`${line(closed, 'http://10.0.0.1:80/')}\n${`${consequence}\n`.repeat(50)}`).symptom,
    ).toBe('closed-early');
  });

  test('are led by a 502, also among more lines of another status', () => {
    const timedOut =
      'upstream timed out (110: Connection timed out) while reading response header from upstream';
    const slow = `${line(timedOut, 'http://10.0.0.1:80/')}\n`;
    expect(read(`${line(closed, 'http://10.0.0.1:80/')}\n${slow.repeat(50)}`).symptom).toBe(
      'closed-early',
    );
  });

  test('are led by the symptom with the most lines', () => {
    const text = [
      line(closed, 'http://10.0.0.1:80/'),
      line(refused, 'http://10.0.0.1:80/'),
      line(refused, 'http://10.0.0.1:80/'),
    ];
    expect(read(text.join('\n')).symptom).toBe('connection-refused');
  });

  test('take facts and details of one upstream, not of two', () => {
    const text = [
      line(closed, 'fastcgi://unix:/run/php/php8.2-fpm.sock:'),
      line(closed, 'http://10.0.0.1:80/'),
      line(closed, 'http://10.0.0.1:80/'),
    ];
    const { facts, details } = read(text.join('\n'));
    expect(facts).toMatchObject({ 'address-range': 'private', 'upstream-protocol': 'http' });
    expect(details).not.toHaveProperty('socket-path');
    expect(facts).not.toHaveProperty('upstream-kind');
  });

  test('name the timeout that gunicorn’s log proves', () => {
    expect(
      top(`${line(closed, 'http://127.0.0.1:8000/')}\n[CRITICAL] WORKER TIMEOUT (pid:3)`),
    ).toBe('worker-killed-timeout');
  });

  test('name the lack of memory that the kernel’s log proves', () => {
    expect(
      top(
        `${line(closed, 'http://127.0.0.1:8000/')}\nkernel: Out of memory: Killed process 812 (node)`,
      ),
    ).toBe('out-of-memory');
  });

  test('do not let a restart hide the crash before it', () => {
    const text = `${line(closed, 'http://127.0.0.1:8000/')}
Nov 20 23:37:16 web systemd[1]: shop.service: Main process exited, code=dumped, status=11/SEGV
Nov 20 23:37:17 web systemd[1]: Stopped shop.service - Shop.
Nov 20 23:37:17 web systemd[1]: Started shop.service - Shop.`;
    expect(top(text)).toBe('worker-crash');
  });

  test('keep nginx’s symptom where an application’s log speaks of another', () => {
    const text = `${line(refused, 'http://127.0.0.1:8000/')}\n${'[CRITICAL] WORKER TIMEOUT (pid:3)\n'.repeat(9)}`;
    expect(read(text).symptom).toBe('connection-refused');
  });

  test('say that a 504 is one, and name what is behind it', () => {
    const text = line(
      'upstream timed out (110: Connection timed out) while reading response header from upstream',
      'http://10.0.0.1:80/',
    );
    expect(read(text)).toMatchObject({ symptom: 'timed-out', findings: [{ status: 504 }] });
    expect(read(text).causes[0]?.id).toBe('slow-request');
  });
});
