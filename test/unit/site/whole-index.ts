import type { Index } from '../../../src/site/audit.ts';

/** One tree with two causes, in which nothing dangles. */
export const whole: Index = {
  causes: {
    'app-down': { fixes: ['start-app'], lookalikes: ['wrong-port'] },
    'wrong-port': { fixes: ['set-port'], lookalikes: [] },
  },
  fixes: ['start-app', 'set-port'],
  symptoms: ['refused'],
  questions: ['listening'],
  messages: { 'connect-refused': ['timed-out'] },
  commonest: ['connect-refused'],
  signatures: ['connect-refused', 'timed-out'],
  odds: { refused: ['app-down', 'wrong-port'], triage: [] },
  asked: { refused: ['listening'] },
  askable: ['listening', 'app-server'],
  snippets: { 'start-app': ['app-server'], 'set-port': [] },
  scenarios: ['app-down', 'app-down--container', 'wrong-port'],
  applied: [
    { cause: 'app-down', fix: 'start-app' },
    { cause: 'wrong-port', fix: 'set-port' },
  ],
  notHere: {},
  visitor: {
    causes: ['site-down'],
    asked: ['elsewhere'],
    pages: {
      'site-down': { kind: 'cause', remedies: ['reload'] },
      elsewhere: { kind: 'question' },
      reload: { kind: 'remedy' },
      'stay-safe': { kind: 'guide' },
    },
  },
};
