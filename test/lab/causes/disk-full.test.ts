/** Making room on a disk that is full: what the page advises frees it, and what it warns of does not. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';

const article = readFileSync(
  new URL('../../../content/causes/disk-full.mdx', import.meta.url),
  'utf8',
);
const command = /`(rm [^`]*\.gz)`/.exec(article)?.[1] ?? 'false';

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  await machine.must('mount -t tmpfs -o size=1m full /var/log/nginx');
});
afterAll(() => machine.stop());

const free = async () =>
  Number(await machine.must('df --output=avail -B 1 /var/log/nginx | tail -1'));

it('deletes old logs instead of compressing them, which needs room itself', async () => {
  await machine.must(`cd /var/log/nginx && head -c 300000 /dev/urandom > access.log.1
    for n in 2 3; do head -c 100000 /dev/urandom > access.log.$n.gz; done
    echo keep > error.log; cat /dev/zero > filler || true`);
  expect(await free()).toBe(0);

  const { status, stderr } = await machine.run('gzip -k /var/log/nginx/access.log.1');
  expect(status).not.toBe(0);
  expect(stderr).toContain('gzip: ');
  expect(article).toContain(/No space left on device/.exec(stderr)?.[0]);
  expect(await free()).toBe(0);

  await machine.must(command);
  expect(await free()).toBeGreaterThan(190_000);
  expect(await machine.must('ls /var/log/nginx')).toBe('access.log.1\nerror.log\nfiller\n');
});
