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
        'other-protocol': 'proxy-to-uwsgi',
        nothing: 'failing-requests',
        unknown: 'failing-requests',
      },
      'failing-requests': {
        'every-request': 'upstream-speaks',
        'same-duration': 'worker-killed-timeout',
        'rare-and-fast': 'keepalive-race',
        'one-kind': 'shortlist',
        'some-visitors': 'request-too-big-for-upstream',
        'around-deploys': 'deploy-gap',
        'in-bursts': 'shortlist',
        'under-load': 'shortlist',
        'one-server': 'shortlist',
        'growing-memory': 'out-of-memory',
        'through-front': 'shortlist',
        unknown: 'shortlist',
      },
      'upstream-speaks': {
        http: 'upstream-protocol',
        tls: 'http-to-tls-port',
        fastcgi: 'proxy-to-fastcgi',
        uwsgi: 'proxy-to-uwsgi',
        http2: 'shortlist',
        unknown: 'upstream-protocol',
      },
      'upstream-protocol': {
        http: 'shortlist',
        fastcgi: 'shortlist',
        uwsgi: 'shortlist',
        scgi: 'shortlist',
        grpc: 'shortlist',
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
      'proxy-to-fastcgi',
      'proxy-to-uwsgi',
      'http-to-tls-port',
    ),
    ...shortlist,
  },
});
