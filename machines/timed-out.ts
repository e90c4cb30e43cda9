import { asking, carryingFacts, shortlist, tree } from './grammar.ts';

/** nginx itself gave up waiting: the client gets a 504; in a group, those after it may get a 502. */
export const timedOut = tree.createMachine({
  id: 'timed-out',
  ...carryingFacts,
  initial: 'timed-out-while',
  states: {
    ...asking({
      'timed-out-while': {
        connecting: 'connects',
        'after-connecting': 'workers',
        unknown: 'connects',
      },
      connects: {
        never: 'name-current',
        'under-little-load': 'workers',
        unknown: 'workers',
      },
      'name-current': {
        yes: 'shortlist',
        no: 'upstream-address',
        unknown: 'upstream-address',
      },
      'upstream-address': {
        'ipv4-loopback': 'shortlist',
        'ipv6-loopback': 'shortlist',
        container: 'shortlist',
        'other-host': 'shortlist',
        'unix-socket': 'shortlist',
        unknown: 'shortlist',
      },
      workers: {
        'all-busy': 'shortlist',
        'some-free': 'shortlist',
        unknown: 'shortlist',
      },
    }),
    ...shortlist,
  },
});
