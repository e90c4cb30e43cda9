import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** The neighbours: answers that are taken for a 502 and are another status, with a cause and a cure of their own. */
export const otherStatus = tree.createMachine({
  id: 'other-status',
  ...carryingFacts,
  initial: 'status-code',
  states: {
    ...asking({
      'status-code': {
        'not-found': 'script-not-found',
        'too-large': 'request-body-too-large',
        'client-gone': 'client-gave-up',
        limited: 'rate-limited',
        unknown: 'shortlist',
      },
    }),
    ...causes('script-not-found', 'request-body-too-large', 'client-gave-up', 'rate-limited'),
    ...shortlist,
  },
});
