/** Which symptom commands' outputs fit, where no log line names one. */
import type { FactId, Facts } from '../../machines/facts.ts';
import type { SymptomId } from '../../machines/odds.ts';

const pointers: readonly [FactId, readonly string[], SymptomId][] = [
  ['blocked-at', ['socket', 'folder'], 'permission-denied'],
  ['socket-listed', ['nothing', 'other-path', 'tcp-port'], 'socket-missing'],
  ['socket-folder', ['missing'], 'socket-missing'],
  ['listening', ['nothing', 'other-port', 'loopback-only', 'other-family'], 'connection-refused'],
  [
    'tls-handshake',
    [
      'never',
      'with-name',
      'with-version',
      'with-legacy-connect',
      'with-cipher',
      'with-certificate',
    ],
    'tls-failed',
  ],
  ['certificate-state', ['expired', 'untrusted', 'too-weak', 'other-name'], 'tls-failed'],
  ['group-servers', ['all-down'], 'no-live-upstreams'],
  ['service-state', ['stopped', 'failed'], 'connection-refused'],
  ['direct-answer', ['refused'], 'connection-refused'],
  ['direct-answer', ['no-socket'], 'socket-missing'],
  ['direct-answer', ['closes'], 'closed-early'],
  ['direct-answer', ['unreachable'], 'unreachable'],
  ['direct-answer', ['no-name'], 'name-unresolved'],
  ['direct-answer', ['tls'], 'tls-failed'],
  ['direct-answer', ['status-5xx'], 'not-from-nginx'],
  ['nginx-answers', ['no-connection', 'test-fails'], 'startup-failed'],
  ['nginx-answers', ['status-504'], 'timed-out'],
];

export function leadingSymptom(facts: Facts): SymptomId | undefined {
  const { symptom } = facts;
  if (symptom && symptom !== 'unknown') return symptom;
  const [, , found] = pointers.find(([fact, answers]) => answers.includes(facts[fact] ?? '')) ?? [];
  const isSocket = facts['upstream-address'] === 'unix-socket';
  return found === 'connection-refused' && isSocket ? 'socket-missing' : found;
}
