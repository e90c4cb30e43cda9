/** What a question's page shows for an answer is read as that answer. */
import { describe, expect, it } from 'vitest';
import { isAnswer } from '../../../machines/facts.ts';
import type { FactId, Facts } from '../../../machines/facts.ts';
import type { Details } from '../../../src/log/details.ts';
import { readPaste } from '../../../src/outputs/read.ts';
import { outputOf } from './page-outputs.ts';

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
