import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** "prematurely closed", 104, 32: the connection was made, and the other side ended it without a whole answer. */
export const closedEarly = tree.createMachine({
  id: 'closed-early',
  ...carryingFacts,
  initial: 'upstream-log',
  states: {
    ...asking({
      'upstream-log': {
        'timeout-kill': 'worker-killed-timeout',
        'out-of-memory': 'out-of-memory',
        crash: 'worker-crash',
        'request-too-big': 'request-too-big-for-upstream',
        'stopped-or-reloaded': 'deploy-gap',
        nothing: 'failing-requests',
        unknown: 'failing-requests',
      },
      'failing-requests': {
        'same-duration': 'worker-killed-timeout',
        'rare-and-fast': 'keepalive-race',
        'one-kind': 'shortlist',
        'large-cookies': 'request-too-big-for-upstream',
        'around-deploys': 'deploy-gap',
        'growing-memory': 'out-of-memory',
        unknown: 'shortlist',
      },
    }),
    ...causes(
      'worker-killed-timeout',
      'out-of-memory',
      'worker-crash',
      'keepalive-race',
      'request-too-big-for-upstream',
      'deploy-gap',
    ),
    ...shortlist,
  },
});
