/** What a question's page shows for an answer is read as that answer. */
import { describe, expect, it } from 'vitest';
import { isAnswer } from '../../../machines/fact-ids.ts';
import type { FactId, Facts } from '../../../machines/facts.ts';
import type { Details } from '../../../src/log/details.ts';
import { readPaste } from '../../../src/outputs/read.ts';
import { blocksOnPages, outputOf } from './page-outputs.ts';
import { unread } from './unread.ts';

interface Shown {
  question: FactId;
  /** The block on the page, from 1; every line of it alone where the page shows alternatives. */
  block: number;
  lines?: readonly number[];
  answer: string;
  known?: { facts?: Facts; details?: Details };
  /** The prompt's line, where the page gives the command and its output would not be told apart without. */
  command?: string;
}

const port3000 = {
  facts: { 'upstream-address': 'ipv4-loopback' },
  details: { 'upstream-host': '127.0.0.1', 'upstream-port': '3000' },
} as const;
const otherHost = {
  facts: { 'upstream-address': 'other-host' },
  details: { 'upstream-host': '10.0.0.9', 'upstream-port': '3000' },
} as const;
const php74 = {
  facts: { 'upstream-address': 'unix-socket' },
  details: { 'socket-path': '/run/php/php7.4-fpm.sock' },
} as const;
const php82 = {
  facts: { 'upstream-address': 'unix-socket' },
  details: { 'socket-path': '/run/php/php8.2-fpm.sock' },
} as const;
const runApp = {
  facts: { 'upstream-address': 'unix-socket' },
  details: { 'socket-path': '/run/app/app.sock' },
} as const;

const nameAsked = {
  facts: { 'upstream-address': 'other-host' },
  details: { 'upstream-host': '192.0.2.10', 'upstream-port': '3000' },
} as const;

const shown: Shown[] = [
  { question: 'listening', block: 1, answer: 'nothing', known: port3000 },
  { question: 'listening', block: 2, lines: [1, 2], answer: 'same-address', known: port3000 },
  { question: 'listening', block: 3, answer: 'other-port', known: port3000 },
  { question: 'listening', block: 4, answer: 'loopback-only', known: otherHost },
  { question: 'listening', block: 4, answer: 'same-address', known: port3000 },
  { question: 'listening', block: 5, answer: 'other-family', known: port3000 },
  { question: 'service-state', block: 1, lines: [1, 2, 3, 4], answer: 'stopped' },
  { question: 'service-state', block: 2, lines: [1, 2], answer: 'failed' },
  { question: 'service-state', block: 3, answer: 'running' },
  { question: 'socket-listed', block: 1, answer: 'other-path', known: php74 },
  { question: 'socket-listed', block: 1, answer: 'same-path', known: php82 },
  { question: 'socket-listed', block: 2, answer: 'tcp-port', known: php74 },
  { question: 'socket-listed', block: 3, answer: 'nothing', known: runApp },
  { question: 'socket-listed', block: 4, lines: [1, 2], answer: 'tcp-port', known: php74 },
  { question: 'socket-folder', block: 1, answer: 'exists', known: runApp },
  { question: 'socket-folder', block: 2, answer: 'exists', known: runApp },
  { question: 'socket-folder', block: 3, answer: 'missing', known: runApp },
  { question: 'blocked-at', block: 1, answer: 'folder', known: php74 },
  { question: 'blocked-at', block: 2, answer: 'socket', known: php74 },
  { question: 'blocked-at', block: 3, answer: 'nowhere', known: php74 },
  {
    question: 'blocked-at',
    block: 4,
    answer: 'folder',
    known: { facts: { symptom: 'permission-denied' } },
  },
  { question: 'nginx-in-container', block: 1, answer: 'yes' },
  { question: 'nginx-in-container', block: 2, answer: 'no', command: 'systemctl is-active nginx' },
  { question: 'error-log-place', block: 1, answer: 'here' },
  { question: 'error-log-place', block: 2, answer: 'elsewhere' },
  { question: 'group-servers', block: 1, answer: 'all-down' },
  { question: 'group-servers', block: 2, answer: 'limited' },
  { question: 'group-servers', block: 3, answer: 'plain' },
  { question: 'name-in-variable', block: 1, answer: 'yes' },
  { question: 'name-in-variable', block: 2, lines: [1], answer: 'no' },
  { question: 'name-in-variable', block: 3, lines: [1], answer: 'no' },
  { question: 'socket-in-tmp', block: 1, answer: 'yes' },
  { question: 'upstream-address', block: 3, answer: 'ipv4-loopback' },
  { question: 'upstream-protocol', block: 1, answer: 'fastcgi' },
  { question: 'upstream-kind', block: 2, answer: 'php-fpm' },
  { question: 'upstream-kind', block: 1, answer: 'container', known: port3000 },
  { question: 'name-current', block: 2, answer: 'yes', known: nameAsked },
  { question: 'name-current', block: 3, answer: 'no', known: nameAsked },
  { question: 'tls-handshake', block: 2, answer: 'never' },
  { question: 'tls-handshake', block: 4, answer: 'with-version' },
  { question: 'tls-handshake', block: 5, answer: 'with-certificate' },
  { question: 'certificate-state', block: 2, answer: 'expired' },
  { question: 'certificate-state', block: 3, answer: 'untrusted' },
  { question: 'certificate-state', block: 4, answer: 'other-name' },
  { question: 'upstream-address', block: 1, answer: 'ipv4-loopback' },
  { question: 'fails-after', block: 1, answer: 'at-once' },
  { question: 'fails-after', block: 2, answer: 'seconds' },
  {
    question: 'upstream-speaks',
    block: 1,
    answer: 'tls',
    known: port3000,
    command: "curl -skS -m 5 -o /dev/null -w '%{http_code}\\n' https://127.0.0.1:3000/",
  },
  { question: 'upstream-speaks', block: 2, answer: 'http2', known: port3000 },
  { question: 'nginx-in-container', block: 3, answer: 'yes' },
  { question: 'failing-servers', block: 1, answer: 'one' },
  { question: 'failing-servers', block: 2, answer: 'one' },
  { question: 'front-failures', block: 1, answer: 'all' },
  { question: 'failing-requests', block: 3, answer: 'same-duration' },
  { question: 'nginx-starts', block: 1, answer: 'yes' },
  { question: 'nginx-starts', block: 2, answer: 'no' },
  { question: 'symptom', block: 1, answer: 'connection-refused' },
  { question: 'tls-error', block: 1, answer: 'plain-answer' },
  { question: 'unreachable-error', block: 1, answer: 'no-route' },
  { question: 'unreachable-error', block: 2, lines: [1, 2], answer: 'network-unreachable' },
  { question: 'unreachable-error', block: 3, lines: [1, 2], answer: 'ipv6-unreachable' },
  { question: 'refused-header', block: 1, answer: 'name' },
  { question: 'name-error', block: 1, answer: 'at-start' },
  { question: 'name-error', block: 2, answer: 'no-resolver' },
  { question: 'name-error', block: 3, answer: 'not-resolved' },
  { question: 'earlier-errors', block: 1, answer: 'yes' },
  { question: 'access-log-line', block: 1, answer: 'status-502' },
  { question: 'access-log-line', block: 2, answer: 'status-499' },
  { question: 'status-code', block: 1, answer: 'not-found' },
  { question: 'status-code', block: 2, answer: 'too-large' },
  { question: 'status-code', block: 3, answer: 'client-gone' },
  { question: 'status-code', block: 4, answer: 'limited' },
  { question: 'connects', block: 1, answer: 'never' },
  { question: 'connects', block: 2, answer: 'under-little-load' },
  { question: 'timed-out-while', block: 1, answer: 'connecting' },
  { question: 'timed-out-while', block: 2, answer: 'after-connecting' },
  { question: 'timing', block: 1, answer: 'always' },
  { question: 'resource', block: 1, answer: 'ports' },
  { question: 'resource', block: 2, answer: 'connections' },
  { question: 'resource', block: 3, answer: 'descriptors' },
  { question: 'resource', block: 4, answer: 'disk' },
  { question: 'resource', block: 5, answer: 'temp-folder' },
  { question: 'workers', block: 4, answer: 'all-busy' },
  { question: 'nginx-answers', block: 1, answer: 'test-fails' },
  { question: 'nginx-answers', block: 2, answer: 'status-502' },
  {
    question: 'nginx-answers',
    block: 3,
    answer: 'status-502',
    command:
      "for i in $(seq 50); do curl -sk -o /dev/null -w '%{http_code}\\n' -H 'Host: example.com' http://127.0.0.1/; done | sort | uniq -c",
  },
  { question: 'pass-target', block: 1, answer: 'address' },
  {
    question: 'header-size',
    block: 1,
    answer: 'large',
    command:
      "curl -s -D - -o /dev/null -H 'Host: example.com' -H 'Cookie: session=…' http://127.0.0.1:3000/ | wc -c",
  },
];

describe('the output that a question’s page shows', () => {
  it.each(shown)(
    '$question, block $block: $answer',
    ({ question, block, lines, answer, known, command }) => {
      expect(isAnswer(question, answer)).toBe(true);
      const text = outputOf(question, block);
      const texts = lines ? lines.map((nth) => text.split('\n')[nth - 1]!) : [text];
      for (const each of texts) {
        const paste = readPaste(command ? `root@web1:~# ${command}\n${each}` : each, {
          facts: {},
          details: {},
          ...known,
        });
        expect(paste.facts[question], `${each}\n${JSON.stringify(paste.outputs, null, 1)}`).toBe(
          answer,
        );
      }
    },
  );
});

it('each block is read, or has its reason why not', () => {
  const read = new Set(shown.map(({ question, block }) => `${question} ${block}`));
  const blocks = blocksOnPages();
  expect(blocks.filter((block) => !read.has(block) && !(block in unread))).toEqual([]);
  const expired = Object.keys(unread).filter((it) => read.has(it) || !blocks.includes(it));
  expect(expired, 'no longer needed in unread.ts').toEqual([]);
});
