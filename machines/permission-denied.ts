import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** 13: the kernel does not let nginx's user connect. */
export const permissionDenied = tree.createMachine({
  id: 'permission-denied',
  ...carryingFacts,
  initial: 'upstream-address',
  states: {
    ...asking({
      'upstream-address': {
        'unix-socket': 'blocked-at',
        'ipv4-loopback': 'selinux-denied',
        'ipv6-loopback': 'selinux-denied',
        container: 'route-allows',
        'other-host': 'route-allows',
        unknown: 'blocked-at',
      },
      'blocked-at': {
        socket: 'socket-permission',
        folder: 'parent-folder-permission',
        nowhere: 'selinux-denied',
        unknown: 'shortlist',
      },
      // A route decides nothing about this host's own addresses.
      'route-allows': {
        prohibited: 'no-route',
        allowed: 'selinux-denied',
        unknown: 'shortlist',
      },
    }),
    ...causes('socket-permission', 'parent-folder-permission', 'selinux-denied', 'no-route'),
    ...shortlist,
  },
});
