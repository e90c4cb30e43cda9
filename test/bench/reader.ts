/** How fast the log reader is beside grep, on one error log that is made first. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { readingOf } from '../../src/cli/input.ts';

interface Speed {
  readonly what: string;
  readonly megabytesPerSecond: number;
}

const megabyte = 1024 * 1024;

/** The same file each time: its numbers come from a fixed seed. */
export function writeLog(file: string, megabytes: number): void {
  const random = randomFrom(502);
  const handle = openSync(file, 'w');
  for (let written = 0; written < megabytes * megabyte;) {
    let block = '';
    for (let line = 0; line < 4000; line += 1) block += logLine(random) + '\n';
    written += writeSync(handle, block);
  }
  closeSync(handle);
}

/** Times grep, our reader in Node and `inChromium` on one file, in that order. */
export async function compareReaders(
  file: string,
  inChromium: () => Promise<unknown>,
): Promise<Speed[]> {
  const size = statSync(file).size / megabyte;
  const grep = (what: string, ...options: string[]) =>
    timed(what, size, () => spawnSync('grep', [...options, file], { encoding: 'utf8' }));
  return [
    await grep("grep -c 'upstream'", '-c', 'upstream'),
    await grep('grep -c -E, ten messages', '-c', '-E', alternation),
    await timed('fix502 in Node', size, () => readingOf(file)),
    await timed('fix502 in Chromium, page opened', size, inChromium),
  ];
}

async function timed(what: string, size: number, run: () => unknown): Promise<Speed> {
  const start = performance.now();
  await run();
  return { what, megabytesPerSecond: Math.round(size / ((performance.now() - start) / 1000)) };
}

const alternation = [
  'Connection refused',
  'No such file or directory',
  'Permission denied',
  'prematurely closed connection',
  'Connection reset by peer',
  'too big header',
  'upstream timed out',
  'could not be resolved',
  'no live upstreams',
  'limiting requests',
].join('|');

type Random = (below: number) => number;

function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Message and upstream. */
const failures: readonly (readonly [string, string, string])[] = [
  [
    'error',
    'connect() failed (111: Connection refused) while connecting to upstream',
    'http://127.0.0.1:3000',
  ],
  [
    'error',
    'connect() failed (111: Connection refused) while connecting to upstream',
    'http://[::1]:3000',
  ],
  [
    'crit',
    'connect() to unix:/run/php/php8.2-fpm.sock failed (2: No such file or directory) while connecting to upstream',
    'fastcgi://unix:/run/php/php8.2-fpm.sock:',
  ],
  [
    'error',
    'upstream prematurely closed connection while reading response header from upstream',
    'http://10.0.3.17:8080',
  ],
  [
    'error',
    'recv() failed (104: Connection reset by peer) while reading response header from upstream',
    'fastcgi://127.0.0.1:9000',
  ],
  [
    'error',
    'upstream sent too big header while reading response header from upstream',
    'http://172.18.0.4:80',
  ],
  [
    'error',
    'upstream timed out (110: Connection timed out) while reading response header from upstream',
    'http://172.18.0.5:80',
  ],
  ['error', 'no live upstreams while connecting to upstream', 'http://backend'],
];

function logLine(random: Random): string {
  const kind = random(100);
  if (kind < 80) return failure(random);
  if (kind < 84)
    return `${head(random, 'error')} open() "/var/www/html/img/${random(1e6)}.png" failed (2: No such file or directory)${tail(random)}`;
  if (kind < 87)
    return `${head(random, 'error')} limiting requests, excess: ${random(50)}.${random(1000)} by zone "one"${tail(random)}`;
  if (kind < 92) return access(random);
  if (kind < 96)
    return `${time(random)} [notice] ${random(9)}#${random(9)}: signal process started`;
  return `[${time(random)}] app.INFO: handled job ${random(1e6)} in ${random(900)} ms {"user":${random(1e4)}}`;
}

function failure(random: Random): string {
  const [level, message, upstream] = failures[random(failures.length)]!;
  const path = pathOf(random);
  const withPath = upstream.startsWith('fastcgi') ? upstream : upstream + path;
  return `${head(random, level)} ${message}, client: ${address(random)}, server: example.com, request: "GET ${path} HTTP/1.1", upstream: "${withPath}", host: "example.com", referrer: "https://example.com/list/${random(500)}"`;
}

function head(random: Random, level: string): string {
  const pid = 1000 + random(16);
  return `${time(random)} [${level}] ${pid}#${pid}: *${random(1e7)}`;
}

function tail(random: Random): string {
  return `, client: ${address(random)}, server: example.com, request: "GET ${pathOf(random)} HTTP/1.1", host: "example.com"`;
}

function access(random: Random): string {
  return `${address(random)} - - [20/Nov/2026:23:${10 + random(50)}:${10 + random(50)} +0000] "GET ${pathOf(random)} HTTP/1.1" ${random(9) ? 200 : 502} ${random(1e5)} "-" "Mozilla/5.0 (X11; Linux x86_64)"`;
}

function time(random: Random): string {
  return `2026/11/20 23:${10 + random(50)}:${10 + random(50)}`;
}

function address(random: Random): string {
  return `${1 + random(220)}.${random(256)}.${random(256)}.${random(256)}`;
}

function pathOf(random: Random): string {
  return `/item/${random(1e5)}?page=${random(90)}&sort=price`;
}
