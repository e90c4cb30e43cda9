import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** Most requests work and some get a 502: what these have in common tells the cause. */
export const intermittent = tree.createMachine({
  id: 'intermittent',
  ...carryingFacts,
  initial: 'failing-requests',
  states: {
    ...asking({
      'failing-requests': {
        'every-request': 'upstream-log',
        'same-duration': 'worker-killed-timeout',
        'rare-and-fast': 'access-log-line',
        'one-kind': 'upstream-log',
        'some-visitors': 'upstream-log',
        'around-deploys': 'deploy-gap',
        'in-bursts': 'peers-marked-down',
        'under-load': 'workers',
        'one-server': 'one-bad-peer',
        'growing-memory': 'out-of-memory',
        'through-front': 'front-keepalive-longer',
        unknown: 'upstream-log',
      },
      'access-log-line': {
        'status-502': 'keepalive-race',
        'status-499': 'shortlist',
        absent: 'front-keepalive-longer',
        unknown: 'shortlist',
      },
      'header-size': {
        large: 'response-header-too-big',
        small: 'shortlist',
        unknown: 'shortlist',
      },
      workers: {
        'all-busy': 'pool-exhausted',
        'some-free': 'listen-backlog-too-small',
        unknown: 'shortlist',
      },
      'upstream-log': {
        'timeout-kill': 'worker-killed-timeout',
        'out-of-memory': 'out-of-memory',
        crash: 'worker-crash',
        'handler-error': 'shortlist',
        'request-too-big': 'request-too-big-for-upstream',
        'stopped-or-reloaded': 'deploy-gap',
        'other-protocol': 'shortlist',
        nothing: 'header-size',
        unknown: 'header-size',
      },
    }),
    ...causes(
      'worker-killed-timeout',
      'out-of-memory',
      'worker-crash',
      'keepalive-race',
      'deploy-gap',
      'pool-exhausted',
      'response-header-too-big',
      'peers-marked-down',
      'one-bad-peer',
      'request-too-big-for-upstream',
      'front-keepalive-longer',
      'listen-backlog-too-small',
    ),
    ...shortlist,
  },
});
