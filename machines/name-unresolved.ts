import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** A host name in the configuration is not resolved, or was resolved to an address that is out of date. */
export const nameUnresolved = tree.createMachine({
  id: 'name-unresolved',
  ...carryingFacts,
  initial: 'name-error',
  states: {
    ...asking({
      'name-error': {
        'at-start': 'host-not-found-at-start',
        'no-resolver': 'resolver-missing',
        'not-resolved': 'name-not-resolvable',
        'old-address': 'stale-address',
        unknown: 'nginx-starts',
      },
      'nginx-starts': {
        yes: 'name-in-variable',
        no: 'host-not-found-at-start',
        unknown: 'name-in-variable',
      },
      'name-in-variable': {
        yes: 'shortlist',
        no: 'shortlist',
        unknown: 'shortlist',
      },
    }),
    ...causes(
      'host-not-found-at-start',
      'resolver-missing',
      'name-not-resolvable',
      'stale-address',
    ),
    ...shortlist,
  },
});
