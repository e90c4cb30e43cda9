import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** 2: the path of the unix socket does not exist, as nginx sees it. */
export const socketMissing = tree.createMachine({
  id: 'socket-missing',
  ...carryingFacts,
  initial: 'socket-listed',
  states: {
    ...asking({
      'socket-listed': {
        nothing: 'service-state',
        'other-path': 'wrong-socket-path',
        'same-path': 'socket-in-tmp',
        'tcp-port': 'tcp-not-socket',
        unknown: 'service-state',
      },
      'socket-in-tmp': {
        yes: 'private-tmp',
        no: 'timing',
        unknown: 'timing',
      },
      timing: {
        always: 'shortlist',
        'around-deploys': 'deploy-gap',
        unknown: 'shortlist',
      },
      'service-state': {
        stopped: 'upstream-kind',
        failed: 'socket-folder',
        running: 'socket-folder',
        unknown: 'socket-folder',
      },
      'socket-folder': {
        exists: 'shortlist',
        missing: 'shortlist',
        unknown: 'shortlist',
      },
      'upstream-kind': {
        'php-fpm': 'php-fpm-down',
        service: 'service-down',
        container: 'shortlist',
        unknown: 'shortlist',
      },
    }),
    ...causes(
      'wrong-socket-path',
      'tcp-not-socket',
      'private-tmp',
      'deploy-gap',
      'php-fpm-down',
      'service-down',
    ),
    ...shortlist,
  },
});
