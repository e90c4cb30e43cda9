import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../../src/cli/fix502.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fix502-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const line =
  '2026/11/20 23:37:16 [crit] 7#7: *1 connect() to unix:/run/php/php7.4-fpm.sock failed (2: No such file or directory) while connecting to upstream, client: 192.0.2.1, server: a.example, request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/run/php/php7.4-fpm.sock:", host: "a.example"';

function fix502(words: string[], input: string | Buffer = '') {
  return spawnSync(process.execPath, [program, ...words], { input, encoding: 'utf8' });
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('fix502 explain', () => {
  test('prints the message’s meaning, the likely causes and where to go on, and exits with 0', () => {
    const { stdout, status } = fix502(['explain', file('error.log', `${line}\n`)]);
    expect(status).toBe(0);
    expect(stdout).toContain(line);
    expect(stdout).toContain('does not exist where nginx looks');
    expect(stdout).toMatch(/\d\d %\s+\/causes\/wrong-socket-path\//);
    expect(stdout).toContain('/diagnose/socket-missing/#symptom=socket-missing');
    expect(stdout).toContain('socket-path=/run/php/php7.4-fpm.sock');
  });

  test('prints exactly one object with --json', () => {
    const { stdout, status } = fix502(
      ['explain', '-', '--json'],
      `${line}\n${line}\nwhat is this\n`,
    );
    const report = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(Object.keys(report)).toEqual(['findings', 'causes', 'unknown']);
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({
      line,
      count: 2,
      message: 'connect-no-such-file',
      symptom: 'socket-missing',
      status: 502,
      facts: { 'upstream-address': 'unix-socket' },
      details: { 'socket-path': '/run/php/php7.4-fpm.sock' },
    });
    expect(report.causes[0]).toEqual({ id: 'wrong-socket-path', share: expect.any(Number) });
    expect(report.unknown).toEqual([{ line: 'what is this', count: 1 }]);
  });

  const listening =
    'u_str LISTEN 0 128 /run/php/php8.2-fpm.sock 25119 * 0 users:(("php-fpm8.2",pid=160,fd=8))\n';

  test('reads what commands printed beside the log', () => {
    const report = JSON.parse(fix502(['explain', '--json'], `${line}\n${listening}`).stdout);
    expect(report.findings).toHaveLength(1);
    expect(report.facts).toMatchObject({
      symptom: 'socket-missing',
      'socket-listed': 'other-path',
    });
    expect(report.details).toMatchObject({ 'listening-socket': '/run/php/php8.2-fpm.sock' });
    expect(report.outputs).toMatchObject([{ at: 2, open: false }]);
    expect(report.causes).toEqual([{ id: 'wrong-socket-path', share: 1 }]);
    expect(report.unknown).toEqual([]);
  });

  test('takes outputs alone, says what they mean, and where to go on', () => {
    const { stdout, status } = fix502(
      ['explain'],
      '*   Trying 127.0.0.1:3000...\n* connect to 127.0.0.1 port 3000 failed: Connection refused\n',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Without nginx, 127.0.0.1 says: Connection refused.');
    expect(stdout).toContain('/diagnose/connection-refused/#');
    expect(stdout).not.toContain('Not recognised');
  });

  test('reads the page that a browser shows, says whose it is, and where to go on', () => {
    const page =
      '<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>\n<hr><center>nginx/1.18.0 (Ubuntu)</center>\n</body>\n</html>\n';
    const { stdout, status } = fix502(['explain'], page);
    expect(status).toBe(0);
    expect(stdout).toContain('nginx 1.18.0 made this 502 page.');
    expect(stdout).toContain('/diagnose/triage/#nginx-answers=status-502');
    expect(stdout).not.toContain('Not recognised');
    const cloudflare = JSON.parse(
      fix502(['explain', '--json'], '<h1>Error 521</h1>\n<p>Web server is down</p>\ncloudflare\n')
        .stdout,
    );
    expect(cloudflare.outputs).toMatchObject([{ command: 'Error page' }]);
  });

  test('leads to the first question where outputs fit no symptom', () => {
    const { stdout, status } = fix502(['explain'], 'nginx version: nginx/1.26.3\n');
    expect(status).toBe(0);
    expect(stdout).toContain('/diagnose/triage/#nginx-version=1.26.3');
  });

  test('reads standard input where no file is named', () => {
    expect(fix502(['explain'], line).status).toBe(0);
  });

  test('exits with 1 where nothing is recognised', () => {
    const { stdout, status } = fix502(['explain'], 'what is this\n');
    expect(status).toBe(1);
    expect(stdout).toContain('what is this');
    expect(fix502(['explain', '--json'], '').stdout).toContain('"findings": []');
  });

  test('says in JSON how many lines are in no list', () => {
    const many = Array.from({ length: 700 }, (_, nth) =>
      line.replaceAll('a.example', `s${nth}.example`),
    );
    const report = JSON.parse(fix502(['explain', '--json'], many.join('\n')).stdout);
    expect(report.leftOut).toEqual({ findings: 200, unknown: 0 });
  });

  test('says that a binary file is none', () => {
    const { stdout, status } = fix502(
      ['explain'],
      Buffer.from(Array.from({ length: 4000 }, (_, nth) => nth % 32)),
    );
    expect([stdout.includes('not text'), status]).toEqual([true, 1]);
  });

  test('reads the UTF-16 that PowerShell writes', () => {
    const path = file('utf16.log', Buffer.from(`\ufeff${line}\r\n`, 'utf16le'));
    expect(fix502(['explain', path]).status).toBe(0);
  });

  test('does not let a log steer the terminal', () => {
    const { stdout } = fix502(['explain'], line.replace('GET /', 'GET /\u001b]0;gone\u0007'));
    expect(stdout).toContain('·]0;gone·');
    expect(stdout).not.toContain('\u001b');
  });

  test.each([
    [['explain', join(tmpdir(), 'no-such-file.log')], /does not exist/],
    [['explain', tmpdir()], /is a folder/],
    [['explain', '--yaml'], /--yaml/],
    [['explain', 'a', 'b'], /More than one FILE/],
    [['heal'], /no command “heal”/],
    [[], /fix502 explain FILE/],
  ])('exits with 2 and says what to do: %j', (words, message) => {
    const { stderr, stdout, status } = fix502(words);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
  });

  test('says how to read a compressed log', () => {
    const { stderr, status } = fix502(['explain', file('error.log.1.gz', gzipSync(line))]);
    expect([status, stderr.includes('zcat')]).toEqual([2, true]);
  });

  test.each([['--help'], ['-h'], ['explain', '--help']])('prints its usage: %s %s', (...words) => {
    const { stdout, status } = fix502(words);
    expect(status).toBe(0);
    expect(stdout).toContain('Usage: fix502 explain');
  });
});

describe('fix502 explain, where it cannot do its work', () => {
  test('says that a file is empty', () => {
    const { stdout, status } = fix502(['explain', file('empty.log', '')]);
    expect([stdout.includes('It is empty'), status]).toEqual([true, 1]);
  });

  test.runIf(existsSync('/dev/full'))('says that its output cannot be written', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, 'explain'], {
      input: line,
      encoding: 'utf8',
      stdio: ['pipe', full, 'pipe'],
    });
    closeSync(full);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^fix502: the output cannot be written: .*ENOSPC.*\n$/);
  });

  test('ends in silence where its output is closed early', () => {
    const { status, stderr } = spawnSync(
      'sh',
      [
        '-c',
        '{ "$0" "$1" explain; echo $? >&2; } | head -c 1 >/dev/null',
        process.execPath,
        program,
      ],
      {
        input: Array.from(
          { length: 900 },
          (_, nth) => `${line.replace('a.ex', `s${nth}.ex`)}`,
        ).join('\n'),
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([0, '0\n']);
  });

  test('prints whole addresses where it is told the site’s, and says what the paths are where not', () => {
    const env = { ...process.env, SITE_URL: 'https://docs.example.com/', BASE_PATH: '/502/' };
    const { stdout } = spawnSync(process.execPath, [program, 'explain'], {
      input: line,
      encoding: 'utf8',
      env,
    });
    expect(stdout).toContain('https://docs.example.com/502/causes/wrong-socket-path/');
    expect(stdout).toContain('https://docs.example.com/502/diagnose/socket-missing/#');
    expect(fix502(['explain'], line).stdout).toContain('What begins with / is a page of the site');
  });
});
