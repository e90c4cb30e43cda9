/** What PHP-FPM says of a pool without pm.max_children, and what Debian's pool file has. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'fix502-fpm-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The exit status and the words of PHP-FPM's test of a pool with these lines. */
function test(lines: string) {
  const file = join(folder, 'fpm.conf');
  const pool = `[www]\nuser = www-data\nlisten = ${folder}/fpm.sock\npm = static\n${lines}\n`;
  writeFileSync(file, `[global]\nerror_log = ${folder}/fpm.log\n${pool}`);
  const { status, stderr } = spawnSync('/usr/sbin/php-fpm8.2', ['-t', '-y', file], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

it('has no default for pm.max_children: it does not start without it', () => {
  const { status, stderr } = test('');
  expect(status).not.toBe(0);
  expect(stderr).toContain('pm.max_children must be a positive value');
  expect(test('pm.max_children = 5').status).toBe(0);
});

it('is given 5 by Debian’s pool file', () => {
  expect(readFileSync('/etc/php/8.2/fpm/pool.d/www.conf', 'utf8')).toMatch(
    /^pm\.max_children = 5$/m,
  );
});
