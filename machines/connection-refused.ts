import { asking, carryingFacts, causes, shortlist, tree, whatever } from './grammar.ts';

/** 111, 113: nothing accepts connections at the address that nginx uses, or something refuses them for it. */
export const connectionRefused = tree.createMachine({
  id: 'connection-refused',
  ...carryingFacts,
  initial: 'listening',
  states: {
    ...asking({
      listening: {
        nothing: 'service-state',
        'same-address': 'timing',
        'other-port': 'wrong-address',
        'loopback-only': 'timing',
        'other-family': 'ipv6-localhost',
        unknown: 'service-state',
      },
      'service-state': {
        stopped: 'upstream-kind',
        failed: 'failed-to-start',
        running: 'timing',
        unknown: 'timing',
      },
      'upstream-kind': {
        'php-fpm': 'shortlist',
        service: 'shortlist',
        container: 'shortlist',
        unknown: 'shortlist',
      },
      timing: {
        always: 'upstream-address',
        'around-deploys': 'deploy-gap',
        unknown: 'upstream-address',
      },
      'upstream-address': {
        'ipv4-loopback': 'nginx-in-container',
        'ipv6-loopback': 'nginx-in-container',
        container: 'name-current',
        'other-host': 'name-current',
        'unix-socket': 'upstream-kind',
        unknown: 'nginx-in-container',
      },
      'name-current': {
        yes: 'shortlist',
        no: 'shortlist',
        unknown: 'what-changed',
      },
      'what-changed': whatever('what-changed', 'shortlist'),
      'nginx-in-container': {
        yes: 'shortlist',
        no: 'shortlist',
        unknown: 'shortlist',
      },
    }),
    ...causes('failed-to-start', 'wrong-address', 'ipv6-localhost', 'deploy-gap'),
    ...shortlist,
  },
});
