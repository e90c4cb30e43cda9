import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** nginx found no server of the group that it may ask, and so asked none. */
export const noLiveUpstreams = tree.createMachine({
  id: 'no-live-upstreams',
  ...carryingFacts,
  initial: 'earlier-errors',
  states: {
    ...asking({
      'earlier-errors': {
        yes: 'peers-marked-down',
        no: 'group-servers',
        unknown: 'group-servers',
      },
      'group-servers': {
        'all-down': 'all-peers-down',
        limited: 'shortlist',
        plain: 'peers-marked-down',
        unknown: 'shortlist',
      },
    }),
    ...causes('peers-marked-down', 'all-peers-down'),
    ...shortlist,
  },
});
