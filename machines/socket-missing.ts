import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** 2: the path of the unix socket does not exist, as nginx sees it. */
export const socketMissing = tree.createMachine({
  id: 'socket-missing',
  ...carryingFacts,
  initial: 'socket-listed',
  states: {
    ...asking({
      'socket-listed': {
        nothing: 'socket-folder',
        'other-path': 'wrong-socket-path',
        'same-path': 'socket-in-tmp',
        'tcp-port': 'tcp-not-socket',
        unknown: 'socket-folder',
      },
      'socket-in-tmp': {
        yes: 'private-tmp',
        no: 'runtime-directory-removed',
        unknown: 'shortlist',
      },
      'socket-folder': {
        exists: 'service-state',
        missing: 'shortlist',
        unknown: 'service-state',
      },
      'service-state': {
        stopped: 'upstream-kind',
        failed: 'failed-to-start',
        running: 'shortlist',
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
      'runtime-directory-removed',
      'failed-to-start',
      'php-fpm-down',
      'service-down',
    ),
    ...shortlist,
  },
});
