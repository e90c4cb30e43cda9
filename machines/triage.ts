import { asking, carryingFacts, causes, handOffs, tree } from './grammar.ts';

/** From nothing but a 502 to the symptom; its other trees take over from there. */
export const triage = tree.createMachine({
  id: 'triage',
  ...carryingFacts,
  initial: 'symptom',
  states: {
    ...asking({
      symptom: {
        'connection-refused': 'connection-refused',
        'socket-missing': 'socket-missing',
        'permission-denied': 'permission-denied',
        'header-too-big': 'header-too-big',
        'closed-early': 'closed-early',
        'name-unresolved': 'name-unresolved',
        'invalid-reply': 'invalid-reply',
        'header-refused': 'header-refused',
        'tls-failed': 'tls-failed',
        none: 'upstream-sent-502',
        unknown: 'what-changed',
      },
      'what-changed': {
        'php-or-path': 'socket-missing',
        'users-or-selinux': 'permission-denied',
        'deployed-or-restarted': 'connection-refused',
        'names-or-addresses': 'name-unresolved',
        'kind-of-application': 'invalid-reply',
        'nginx-or-code': 'header-refused',
        'certificates-or-https': 'tls-failed',
        nothing: 'occurrence',
        unknown: 'occurrence',
      },
      occurrence: {
        'every-request': 'connection-refused',
        'some-requests': 'closed-early',
        'some-users': 'header-too-big',
        unknown: 'connection-refused',
      },
    }),
    ...causes('upstream-sent-502'),
    ...handOffs(
      'connection-refused',
      'socket-missing',
      'permission-denied',
      'header-too-big',
      'closed-early',
      'name-unresolved',
      'invalid-reply',
      'header-refused',
      'tls-failed',
    ),
  },
});
