/**
 * What each symptom looks like to somebody without an error log: which answers to the questions of triage fit it. A
 * cause shows what any of its symptoms shows, unless its own profile says otherwise.
 */
import type { DefiniteAnswer } from './facts.ts';
import type { SymptomId } from './odds.ts';

type Outside =
  | 'nginx-answers'
  | 'direct-answer'
  | 'failing-requests'
  | 'pass-target'
  | 'blocked-at'
  | 'tls-handshake'
  | 'upstream-log'
  | 'header-size';
type Look = { readonly [F in Outside]: readonly DefiniteAnswer<F>[] };

const lasting: Look['failing-requests'] = ['every-request', 'one-kind'];
const anyTarget: Look['pass-target'] = ['address', 'name', 'unix-socket', 'https'];
const tcp: Look['pass-target'] = ['address', 'name', 'https'];
const plain: Look['pass-target'] = ['address', 'name', 'unix-socket'];

const anyEnd: Look['upstream-log'] = ['out-of-memory', 'crash', 'stopped-or-reloaded', 'nothing'];

const usual: Look = {
  'nginx-answers': ['status-502'],
  'direct-answer': ['ok'],
  'failing-requests': lasting,
  'pass-target': anyTarget,
  'blocked-at': ['nowhere'],
  'tls-handshake': ['always'],
  'upstream-log': ['nothing'],
  'header-size': ['small'],
};

export const outside: Record<SymptomId, Look> = {
  'connection-refused': {
    ...usual,
    'direct-answer': ['refused'],
    'pass-target': tcp,
    'upstream-log': anyEnd,
  },
  'socket-missing': {
    ...usual,
    'direct-answer': ['no-socket'],
    'pass-target': ['unix-socket'],
    'upstream-log': anyEnd,
  },
  'permission-denied': { ...usual, 'pass-target': ['unix-socket'] },
  'header-too-big': usual,
  'closed-early': { ...usual, 'direct-answer': ['closes', 'ok'] },
  'name-unresolved': { ...usual, 'direct-answer': ['no-name'], 'pass-target': ['name', 'https'] },
  'invalid-reply': { ...usual, 'direct-answer': ['not-http', 'ok'], 'pass-target': plain },
  'header-refused': { ...usual, 'direct-answer': ['ok', 'not-http'] },
  'tls-failed': { ...usual, 'direct-answer': ['tls', 'ok'], 'pass-target': ['https'] },
  unreachable: { ...usual, 'direct-answer': ['unreachable'], 'pass-target': tcp },
  'no-live-upstreams': usual,
  'queue-full': {
    ...usual,
    'nginx-answers': ['status-502', 'works'],
    'direct-answer': ['ok', 'hangs'],
    'failing-requests': ['under-load'],
    'pass-target': ['unix-socket'],
  },
  'timed-out': {
    ...usual,
    'nginx-answers': ['status-504'],
    'direct-answer': ['hangs', 'ok'],
  },
  'out-of-resources': { ...usual, 'nginx-answers': ['status-500', 'status-502', 'works'] },
  'startup-failed': {
    ...usual,
    'nginx-answers': ['no-connection', 'test-fails', 'status-502', 'works'],
  },
  'not-from-nginx': {
    ...usual,
    'nginx-answers': ['works'],
    'failing-requests': ['through-front'],
  },
  'other-status': { ...usual, 'nginx-answers': ['other-status'] },
  intermittent: { ...usual, 'nginx-answers': ['status-502', 'works'] },
};
