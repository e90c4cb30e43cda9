import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** 113, 101, and 99 for IPv6: no packet gets through to the address, or something on the way says so. */
export const unreachable = tree.createMachine({
  id: 'unreachable',
  ...carryingFacts,
  initial: 'unreachable-error',
  states: {
    ...asking({
      'unreachable-error': {
        'no-route': 'fails-after',
        'network-unreachable': 'no-route',
        'ipv6-unreachable': 'ipv6-unreachable',
        unknown: 'fails-after',
      },
      'fails-after': {
        'at-once': 'shortlist',
        seconds: 'name-current',
        unknown: 'name-current',
      },
      'name-current': { yes: 'upstream-kind', no: 'upstream-address', unknown: 'upstream-kind' },
      'upstream-kind': {
        'php-fpm': 'shortlist',
        service: 'shortlist',
        container: 'shortlist',
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
    }),
    ...causes('no-route', 'ipv6-unreachable'),
    ...shortlist,
  },
});
