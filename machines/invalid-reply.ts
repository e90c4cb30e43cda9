import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** An answer came, but not in the language of the directive that asked. */
export const invalidReply = tree.createMachine({
  id: 'invalid-reply',
  ...carryingFacts,
  initial: 'upstream-protocol',
  states: {
    ...asking({
      'upstream-protocol': {
        http: 'upstream-speaks',
        fastcgi: 'fastcgi-to-http',
        uwsgi: 'upstream-speaks',
        scgi: 'upstream-speaks',
        grpc: 'upstream-speaks',
        unknown: 'upstream-speaks',
      },
      'upstream-speaks': {
        http: 'shortlist',
        tls: 'http-to-tls-port',
        fastcgi: 'shortlist',
        uwsgi: 'shortlist',
        http2: 'shortlist',
        nothing: 'shortlist',
        unknown: 'shortlist',
      },
    }),
    ...causes('fastcgi-to-http', 'http-to-tls-port'),
    ...shortlist,
  },
});
