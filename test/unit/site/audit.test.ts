import { expect, test } from 'vitest';
import { audit, report } from '../../../src/site/audit.ts';
import type { Index } from '../../../src/site/audit.ts';
import { whole } from './whole-index.ts';

/** All that the audit says of an index that differs from the whole one in this. */
function said(difference: Partial<Index>): string[] {
  return audit({ ...whole, ...difference }).map(({ what, file }) => `${what} -> ${file}`);
}

const appDown = whole.causes['app-down']!;
const wrongPort = whole.causes['wrong-port']!;

test('a whole index has no contradictions', () => {
  expect(audit(whole)).toEqual([]);
});

test('a cause with odds needs a page', () => {
  expect(
    said({
      odds: { refused: ['app-down', 'wrong-port', 'gone'] },
      scenarios: [...whole.scenarios, 'gone'],
    }),
  ).toEqual(['the cause “gone” has odds but no page -> content/causes/gone.mdx']);
});

test('a cause page needs odds in some tree', () => {
  expect(said({ causes: { ...whole.causes, extra: { fixes: [], lookalikes: [] } } })).toEqual([
    'the cause “extra” has a page but no odds, so nothing leads to it -> machines/odds.ts',
  ]);
});

test('a fix that a cause names needs a page', () => {
  const causes = { ...whole.causes, 'app-down': { ...appDown, fixes: ['start-app', 'pray'] } };
  expect(said({ causes })).toEqual([
    'the cause “app-down” names the fix “pray”, which has no page -> content/causes/app-down.mdx',
  ]);
});

test('a lookalike needs a page and is another cause', () => {
  const causes = { ...whole.causes, 'app-down': { ...appDown, lookalikes: ['ghost', 'app-down'] } };
  expect(said({ causes })).toEqual([
    'the cause “app-down” names the lookalike “ghost”, which has no page -> content/causes/app-down.mdx',
    'the cause “app-down” names itself as its lookalike -> content/causes/app-down.mdx',
  ]);
});

test('a fix page needs a snippet, and a snippet a page', () => {
  expect(said({ snippets: { 'start-app': ['app-server'] } })).toEqual([
    'the fix “set-port” has a page but no snippet -> src/snippets/index.ts',
  ]);
  expect(said({ snippets: { ...whole.snippets, secret: [] } })).toEqual([
    'the snippet “secret” has no page -> content/fixes/secret.mdx',
  ]);
});

test('a fix needs a cause that names it', () => {
  const causes = { ...whole.causes, 'wrong-port': { ...wrongPort, fixes: [] } };
  expect(said({ causes, applied: whole.applied.slice(0, 1) })).toEqual([
    'no cause names the fix “set-port” -> content/fixes/set-port.mdx',
  ]);
});

test('a fix needs a scenario that applies it, unless no cause of it can be reproduced', () => {
  const [first, second] = whole.applied;
  expect(said({ applied: [first!] })).toEqual([
    'no scenario applies the fix “set-port” -> test/lab/scenarios/wrong-port.ts',
  ]);
  const scenarios = ['app-down'];
  expect(
    said({ applied: [first!], scenarios, notHere: { 'wrong-port': 'needs two hosts' } }),
  ).toEqual([]);
  expect(said({ applied: [first!, second!, { cause: 'app-down', fix: 'set-port' }] })).toEqual([
    'a scenario of “app-down” applies the fix “set-port”, which the cause does not name -> content/causes/app-down.mdx',
  ]);
});

test('a fact with a question needs a tree or a fix that asks it', () => {
  expect(said({ askable: [...whole.askable, 'weather'] })).toEqual([
    'the fact “weather” has a question that neither a tree nor a fix asks -> machines/facts.ts',
  ]);
});

test('a question needs a help page, and a help page a tree', () => {
  expect(said({ asked: { refused: ['listening', 'timing'] } })).toEqual([
    'the tree “refused” asks for “timing”, which has no help page -> content/questions/timing.mdx',
  ]);
  expect(said({ questions: ['listening', 'weather'] })).toEqual([
    'no tree asks for “weather”, which has a help page -> content/questions/weather.mdx',
  ]);
});

test('a symptom needs a page, and a page a symptom', () => {
  expect(said({ symptoms: [] })).toEqual([
    'the symptom “refused” has a tree but no page -> content/symptoms/refused.mdx',
  ]);
  expect(said({ symptoms: ['refused', 'smoke'] })).toEqual([
    'the symptom “smoke” has a page but no odds -> machines/odds.ts',
  ]);
});

test('each of the commonest messages needs a page, and a page a place in the list', () => {
  expect(said({ commonest: ['connect-refused', 'timed-out'] })).toEqual([
    'the message “timed-out” is one of the commonest and has no page -> content/messages/timed-out.mdx',
  ]);
  expect(said({ commonest: [] })).toEqual([
    'the message “connect-refused” has a page but is not listed, so nothing links to it -> src/site/commonest.ts',
  ]);
});

test('a message’s page and its neighbours are signatures', () => {
  expect(said({ messages: { refused: [] }, commonest: ['refused'] })).toEqual([
    'the page of the message “refused” is of no signature -> content/messages/refused.mdx',
  ]);
  expect(said({ messages: { 'connect-refused': ['ghost', 'connect-refused'] } })).toEqual([
    'the message “connect-refused” names the neighbour “ghost”, which is no signature -> content/messages/connect-refused.mdx',
    'the message “connect-refused” names itself as its neighbour -> content/messages/connect-refused.mdx',
  ]);
});

test('a cause and a question of one tree cannot have the same page', () => {
  expect(said({ asked: { refused: ['app-down'] }, questions: ['app-down'], askable: [] })).toEqual([
    'the tree “refused” has a cause “app-down”, which is also the name of another of its pages -> machines/odds.ts',
  ]);
});

test('a cause needs a scenario or a reason why there is none', () => {
  const scenarios = ['app-down--container'];
  expect(said({ scenarios })).toEqual([
    'the cause “wrong-port” has no scenario; write one, or say in test/lab/not-here.ts why not -> test/lab/scenarios/wrong-port.ts',
  ]);
  expect(said({ scenarios, notHere: { 'wrong-port': 'needs two hosts' } })).toEqual([]);
});

test('a reason that is no longer needed is a contradiction', () => {
  expect(said({ notHere: { 'wrong-port': 'needs two hosts', old: 'renamed' } })).toEqual([
    '“wrong-port” is listed as not reproducible but has a scenario; delete the entry -> test/lab/not-here.ts',
    '“old” is listed as not reproducible but is no cause; delete the entry -> test/lab/not-here.ts',
  ]);
});

test('a scenario of no cause is a contradiction', () => {
  expect(said({ scenarios: [...whole.scenarios, 'typo--x'] })).toEqual([
    'a scenario reproduces “typo”, which is no cause -> test/lab/scenarios/typo.ts',
  ]);
});

test('a visitor’s cause, question and remedy need pages, and something that leads to them', () => {
  const { pages } = whole.visitor;
  const visitor = {
    causes: ['moon-phase'],
    asked: ['weather'],
    pages: { ...pages, 'site-down': { kind: 'cause', remedies: ['pray'] } },
  };
  expect(said({ visitor })).toEqual([
    'the visitor’s cause “moon-phase” has odds but no page -> content/visitor/moon-phase.mdx',
    'the visitor’s cause “site-down” has a page but no odds, so nothing leads to it -> machines/visitor-causes.ts',
    'the visitor is asked for “weather”, which has no help page -> content/visitor/weather.mdx',
    'no visitor is asked for “elsewhere”, which has a help page -> content/visitor/elsewhere.mdx',
    '“pray” is named as a remedy and has no page -> content/visitor/pray.mdx',
    'the remedy “reload” is named by no cause -> content/visitor/reload.mdx',
  ]);
});

test('the report names all of them at once, each with its file', () => {
  const text = report(audit({ ...whole, symptoms: [], snippets: { 'start-app': ['app-server'] } }));
  expect(text).toContain('2 contradictions');
  expect(text).toContain('content/symptoms/refused.mdx');
  expect(text).toContain('src/snippets/index.ts');
});
