import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** The answer is HTTP, but one of its headers is such that nginx refuses the whole answer. */
export const headerRefused = tree.createMachine({
  id: 'header-refused',
  ...carryingFacts,
  initial: 'refused-header',
  states: {
    ...asking({
      'refused-header': {
        name: 'invalid-header-name',
        status: 'invalid-status',
        duplicate: 'duplicate-header',
        length: 'length-and-encoding',
        unknown: 'shortlist',
      },
    }),
    ...causes('invalid-header-name', 'invalid-status', 'duplicate-header', 'length-and-encoding'),
    ...shortlist,
  },
});
