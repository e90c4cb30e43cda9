import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** For somebody who meets the 502 on a site of others: first whether it is the site, then what stands in between. */
export const visitor = tree.createMachine({
  id: 'visitor',
  ...carryingFacts,
  initial: 'other-sites',
  states: {
    ...asking({
      'other-sites': {
        open: 'elsewhere',
        'same-error': 'what-helps',
        'none-open': 'own-connection',
        unknown: 'elsewhere',
      },
      elsewhere: {
        'same-error': 'site-down',
        'only-elsewhere': 'whose-network',
        'both-ways': 'what-helps',
        unknown: 'what-helps',
      },
      'what-helps': {
        'vpn-off': 'vpn-or-proxy',
        'private-window': 'extensions-off',
        nothing: 'shortlist',
        unknown: 'shortlist',
      },
      'extensions-off': {
        yes: 'browser-extension',
        no: 'stored-site-data',
        unknown: 'shortlist',
      },
      'whose-network': { mine: 'shortlist', 'not-mine': 'shortlist', unknown: 'shortlist' },
    }),
    ...causes(
      'site-down',
      'own-connection',
      'vpn-or-proxy',
      'browser-extension',
      'stored-site-data',
    ),
    ...shortlist,
  },
});
