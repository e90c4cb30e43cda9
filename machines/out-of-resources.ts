import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** nginx itself ran into a limit of its own, of the kernel’s or of the disk; the message names which. */
export const outOfResources = tree.createMachine({
  id: 'out-of-resources',
  ...carryingFacts,
  initial: 'resource',
  states: {
    ...asking({
      resource: {
        ports: 'ports-exhausted',
        connections: 'worker-connections-exhausted',
        descriptors: 'descriptors-exhausted',
        disk: 'disk-full',
        'temp-folder': 'temp-folder-permission',
        unknown: 'shortlist',
      },
    }),
    ...causes(
      'ports-exhausted',
      'worker-connections-exhausted',
      'descriptors-exhausted',
      'disk-full',
      'temp-folder-permission',
    ),
    ...shortlist,
  },
});
