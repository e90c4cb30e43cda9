/**
 * The scenarios' broken states, seen through the commands of the questions' pages: what they print is read into the answers
 * that the scenario gives, and those lead to its cause. Of kubectl there is none: no cluster runs here.
 */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../machines/facts.ts';
import { begin, reply } from '../../src/diagnosis/diagnosis.ts';
import type { Stop } from '../../src/diagnosis/diagnosis.ts';
import { readPaste } from '../../src/outputs/read.ts';
import { boot } from './machine.ts';
import type { Machine } from './machine.ts';
import { statusOf } from './scenario.ts';
import { load } from './scenes.ts';

interface Look {
  scene: string;
  /** The commands of an admin, as the pages print them. */
  commands: readonly string[];
  /** What their output answers. */
  answers: Facts;
}

const status = (unit: string) => `systemctl status --no-pager ${unit}`;
const sockets = "ss -lntxp | grep -E 'php-fpm|gunicorn|uwsgi|puma|MainThread'";
const servers = `nginx -T 2>/dev/null | grep -nE '^[^#]*(upstream[[:space:]]|server[[:space:]][^{]*;)'`;
const shake = 'openssl s_client -connect 127.0.0.1:8443';

const looks: Look[] = [
  { scene: 'wrong-address', commands: ['ss -ltnp'], answers: { listening: 'other-port' } },
  {
    scene: 'service-down',
    commands: ['ss -ltnp', status('app')],
    answers: { listening: 'nothing', 'service-state': 'stopped', 'upstream-kind': 'service' },
  },
  {
    scene: 'php-fpm-down',
    commands: [status('php8.2-fpm')],
    answers: { 'service-state': 'stopped', 'upstream-kind': 'php-fpm' },
  },
  {
    scene: 'failed-to-start',
    commands: ['ss -ltnp', status('app')],
    answers: { listening: 'nothing', 'service-state': 'failed' },
  },
  { scene: 'ipv6-localhost', commands: ['ss -ltnp'], answers: { listening: 'other-family' } },
  {
    scene: 'bound-to-loopback',
    commands: ['ss -ltnp'],
    answers: { listening: 'loopback-only' },
  },
  { scene: 'wrong-socket-path', commands: [sockets], answers: { 'socket-listed': 'other-path' } },
  { scene: 'tcp-not-socket', commands: [sockets], answers: { 'socket-listed': 'tcp-port' } },
  { scene: 'private-tmp', commands: [sockets], answers: { 'socket-listed': 'same-path' } },
  {
    scene: 'runtime-directory-removed',
    commands: ['ls -ld /run/app; systemctl show -p RuntimeDirectory app'],
    answers: { 'socket-folder': 'missing' },
  },
  {
    scene: 'socket-permission',
    commands: ['ls -l /run/php/shop.sock', 'id www-data'],
    answers: { 'blocked-at': 'socket' },
  },
  {
    scene: 'parent-folder-permission',
    commands: ['namei -l /home/app/app.sock', 'id www-data'],
    answers: { 'blocked-at': 'folder' },
  },
  {
    scene: 'sni-missing',
    commands: [
      `${shake} -noservername -brief </dev/null`,
      `${shake} -servername app.internal -brief </dev/null`,
    ],
    answers: { 'tls-handshake': 'with-name' },
  },
  {
    scene: 'tls-to-plain-port',
    commands: ['openssl s_client -connect 127.0.0.1:3000 -noservername -brief </dev/null'],
    answers: { 'tls-handshake': 'never' },
  },
  {
    scene: 'certificate-expired',
    commands: [`${shake} -noservername -CAfile /etc/ssl/internal/ca.pem -brief </dev/null`],
    answers: { 'certificate-state': 'expired' },
  },
  {
    scene: 'fastcgi-to-http',
    commands: ['curl -sS -m 5 -o /dev/null -D - http://127.0.0.1:3000/'],
    answers: { 'upstream-speaks': 'http' },
  },
  {
    scene: 'stale-address',
    commands: ['getent ahosts app.internal'],
    answers: { 'name-current': 'no' },
  },
  { scene: 'all-peers-down', commands: [servers], answers: { 'group-servers': 'all-down' } },
  {
    scene: 'container-down',
    commands: ['docker ps -a'],
    answers: { 'service-state': 'stopped', 'upstream-kind': 'container' },
  },
];

describe('what the pages’ commands print on a broken machine', () => {
  it.concurrent.each(looks)(
    '$scene is found by it',
    { timeout: 120_000 },
    async ({ scene, commands, answers }) => {
      const { scenario } = await load(scene);
      const machine = await boot();
      try {
        await machine.run('truncate -s 0 /var/log/nginx/error.log');
        await scenario.break(machine);
        await (scenario.probe ?? statusOf)(machine);
        const text = await terminal(machine, ['tail -n 5 /var/log/nginx/error.log', ...commands]);
        const paste = readPaste(text);
        expect(paste.facts, text).toMatchObject(answers);
        expect(causeOf({ ...scenario.answers, ...paste.facts }), text).toBe(scenario.cause);
      } finally {
        await machine.stop();
      }
    },
  );
});

/** What stands in the terminal after these commands. */
async function terminal(machine: Machine, commands: readonly string[]): Promise<string> {
  const shown = [];
  for (const command of commands) {
    // What a program has printed last is still on its way when it ends.
    const { stdout, stderr } = await machine.run(`${command}\nsleep 0.1`);
    shown.push(`root@web1:~# ${command}\n${stderr}${stdout}`);
  }
  return `${shown.join('')}root@web1:~# `;
}

function causeOf(facts: Facts): string {
  let stop: Stop = begin('triage', facts);
  while (stop.kind === 'question') stop = reply(stop, facts[stop.fact] ?? 'unknown');
  return stop.kind === 'cause' ? stop.cause : stop.suspects.map(({ id }) => id).join(', ');
}
