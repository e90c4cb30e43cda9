import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** 11 on a unix socket: the kernel’s queue of connections that wait to be accepted has no room for one more. */
export const queueFull = tree.createMachine({
  id: 'queue-full',
  ...carryingFacts,
  initial: 'workers',
  states: {
    ...asking({
      workers: {
        'all-busy': 'pool-exhausted',
        'some-free': 'listen-backlog-too-small',
        unknown: 'shortlist',
      },
    }),
    ...causes('pool-exhausted', 'listen-backlog-too-small'),
    ...shortlist,
  },
});
