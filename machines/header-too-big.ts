import { asking, carryingFacts, causes, tree } from './grammar.ts';

/** The response header does not fit nginx's buffer. One cause; the question picks the family of directives to raise. */
export const headerTooBig = tree.createMachine({
  id: 'header-too-big',
  ...carryingFacts,
  initial: 'upstream-protocol',
  states: {
    ...asking({
      'upstream-protocol': {
        http: 'response-header-too-big',
        fastcgi: 'response-header-too-big',
        uwsgi: 'response-header-too-big',
        scgi: 'response-header-too-big',
        grpc: 'response-header-too-big',
        unknown: 'response-header-too-big',
      },
    }),
    ...causes('response-header-too-big'),
  },
});
