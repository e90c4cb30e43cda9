/** Which answer each block of output on the questions' pages is read as. */
import type { DefiniteAnswer, FactId, Facts } from '../../../machines/facts.ts';
import type { Details } from '../../../src/log/details.ts';

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
const port9000 = {
  facts: { 'upstream-address': 'ipv4-loopback', 'upstream-protocol': 'fastcgi' },
  details: { 'upstream-host': '127.0.0.1', 'upstream-port': '9000' },
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

/** What each block says by itself, by its place on the page. */
const alone: { readonly [F in FactId]?: Readonly<Record<number, DefiniteAnswer<F>>> } = {
  'service-state': { 3: 'running' },
  'nginx-in-container': { 1: 'yes', 3: 'yes' },
  'error-log-place': { 1: 'here', 2: 'elsewhere' },
  'group-servers': { 1: 'all-down', 2: 'limited', 3: 'plain' },
  'name-in-variable': { 1: 'yes' },
  'socket-in-tmp': { 1: 'yes' },
  'upstream-address': { 1: 'ipv4-loopback', 3: 'ipv4-loopback' },
  'upstream-protocol': { 1: 'fastcgi' },
  'upstream-kind': { 2: 'php-fpm' },
  'tls-handshake': {
    2: 'never',
    4: 'with-version',
    5: 'with-legacy-connect',
    6: 'with-cipher',
    7: 'with-certificate',
  },
  'certificate-state': { 2: 'expired', 3: 'untrusted', 4: 'too-weak', 5: 'other-name' },
  'fails-after': { 1: 'at-once', 2: 'seconds' },
  'failing-servers': { 1: 'one', 2: 'one' },
  'front-failures': { 1: 'all' },
  'failing-requests': { 3: 'same-duration' },
  'nginx-starts': { 1: 'yes', 2: 'no' },
  symptom: { 1: 'connection-refused' },
  'tls-error': { 1: 'plain-answer' },
  'unreachable-error': { 1: 'no-route' },
  'refused-header': { 1: 'name' },
  'name-error': { 1: 'at-start', 2: 'no-resolver', 3: 'not-resolved' },
  'earlier-errors': { 1: 'yes' },
  'access-log-line': { 1: 'status-502', 2: 'status-499' },
  'status-code': { 1: 'not-found', 2: 'too-large', 3: 'client-gone', 4: 'limited' },
  connects: { 1: 'never', 2: 'under-little-load' },
  'timed-out-while': { 1: 'connecting', 2: 'after-connecting' },
  timing: { 1: 'always' },
  resource: { 1: 'ports', 2: 'connections', 3: 'descriptors', 4: 'disk', 5: 'temp-folder' },
  workers: { 4: 'all-busy' },
  'nginx-answers': { 1: 'test-fails', 2: 'status-502' },
  'pass-target': { 1: 'address' },
};

/** Blocks that need more than themselves, or that show alternatives. */
const others: Shown[] = [
  { question: 'listening', block: 1, answer: 'nothing', known: port3000 },
  { question: 'listening', block: 2, lines: [1, 2], answer: 'same-address', known: port3000 },
  { question: 'listening', block: 3, answer: 'other-port', known: port3000 },
  { question: 'listening', block: 4, answer: 'other-port', known: port9000 },
  { question: 'listening', block: 5, answer: 'loopback-only', known: otherHost },
  { question: 'listening', block: 5, answer: 'same-address', known: port3000 },
  { question: 'listening', block: 6, answer: 'other-family', known: port3000 },
  { question: 'service-state', block: 1, lines: [1, 2, 3, 4], answer: 'stopped' },
  { question: 'service-state', block: 2, lines: [1, 2], answer: 'failed' },
  { question: 'socket-listed', block: 1, answer: 'other-path', known: php74 },
  { question: 'socket-listed', block: 1, answer: 'same-path', known: php82 },
  { question: 'socket-listed', block: 2, answer: 'tcp-port', known: php74 },
  { question: 'socket-listed', block: 3, answer: 'nothing', known: runApp },
  { question: 'socket-listed', block: 4, lines: [1, 2], answer: 'tcp-port', known: php74 },
  { question: 'socket-folder', block: 1, answer: 'exists', known: runApp },
  { question: 'socket-folder', block: 2, answer: 'exists', known: runApp },
  { question: 'socket-folder', block: 3, answer: 'missing', known: runApp },
  { question: 'route-allows', block: 1, answer: 'prohibited', known: otherHost },
  { question: 'route-allows', block: 2, answer: 'allowed', known: otherHost },
  { question: 'blocked-at', block: 1, answer: 'folder', known: php74 },
  { question: 'blocked-at', block: 2, answer: 'socket', known: php74 },
  { question: 'blocked-at', block: 3, answer: 'nowhere', known: php74 },
  {
    question: 'blocked-at',
    block: 4,
    answer: 'folder',
    known: { facts: { symptom: 'permission-denied' } },
  },
  { question: 'nginx-in-container', block: 2, answer: 'no', command: 'systemctl is-active nginx' },
  { question: 'name-in-variable', block: 2, lines: [1], answer: 'no' },
  { question: 'name-in-variable', block: 3, lines: [1], answer: 'no' },
  { question: 'upstream-kind', block: 1, answer: 'container', known: port3000 },
  { question: 'name-current', block: 2, answer: 'yes', known: nameAsked },
  { question: 'name-current', block: 3, answer: 'no', known: nameAsked },
  {
    question: 'upstream-speaks',
    block: 1,
    answer: 'tls',
    known: port3000,
    command: "curl -skS -m 5 -o /dev/null -w '%{http_code}\\n' https://127.0.0.1:3000/",
  },
  { question: 'upstream-speaks', block: 2, answer: 'http2', known: port3000 },
  { question: 'unreachable-error', block: 2, lines: [1, 2], answer: 'network-unreachable' },
  { question: 'unreachable-error', block: 3, lines: [1, 2], answer: 'ipv6-unreachable' },
  {
    question: 'nginx-answers',
    block: 3,
    answer: 'status-502',
    command:
      "for i in $(seq 50); do curl -sk -o /dev/null -w '%{http_code}\\n' -H 'Host: example.com' http://127.0.0.1/; done | sort | uniq -c",
  },
  {
    question: 'header-size',
    block: 1,
    answer: 'large',
    command:
      "curl -s -D - -o /dev/null -H 'Host: example.com' -H 'Cookie: session=…' http://127.0.0.1:3000/ | wc -c",
  },
];

export const shown: Shown[] = [
  ...Object.entries(alone).flatMap(([question, answers]) =>
    Object.entries(answers).map(([block, answer]): Shown => ({
      question: question as FactId,
      block: Number(block),
      answer,
    })),
  ),
  ...others,
];
