import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** A 502 that nginx's error log knows nothing of: made behind nginx, made in front of it, or written elsewhere. */
export const notFromNginx = tree.createMachine({
  id: 'not-from-nginx',
  ...carryingFacts,
  initial: 'access-log-line',
  states: {
    ...asking({
      'access-log-line': {
        'status-502': 'error-log-place',
        'status-499': 'client-gave-up',
        absent: 'front-failures',
        unknown: 'front-failures',
      },
      'error-log-place': {
        here: 'failing-servers',
        elsewhere: 'wrong-log',
        unknown: 'failing-servers',
      },
      'failing-servers': {
        one: 'shortlist',
        all: 'shortlist',
        unknown: 'shortlist',
      },
      'front-failures': {
        all: 'error-log-place',
        'now-and-then': 'shortlist',
        unknown: 'error-log-place',
      },
    }),
    ...causes('client-gave-up', 'wrong-log'),
    ...shortlist,
  },
});
