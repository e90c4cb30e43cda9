import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** nginx does not run, or refuses a new configuration and goes on with the old one. */
export const startupFailed = tree.createMachine({
  id: 'startup-failed',
  ...carryingFacts,
  initial: 'start-refusal',
  states: {
    ...asking({
      'start-refusal': {
        syntax: 'configuration-syntax',
        file: 'include-unreadable',
        certificate: 'certificate-unreadable',
        buffers: 'buffer-sizes-disagree',
        name: 'host-not-found-at-start',
        port: 'nginx-port-taken',
        nothing: 'nginx-not-running',
        unknown: 'shortlist',
      },
    }),
    ...causes(
      'configuration-syntax',
      'include-unreadable',
      'certificate-unreadable',
      'buffer-sizes-disagree',
      'host-not-found-at-start',
      'nginx-port-taken',
      'nginx-not-running',
    ),
    ...shortlist,
  },
});
