import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatState, parseState as parse } from '../../../src/diagnosis/address.ts';
import { wholeVocabulary } from '../../../src/diagnosis/vocabulary.ts';
import { pageVocabulary } from '../../../src/diagnosis/page-vocabulary.ts';
import { factIds, isAnswer, isFactId } from '../../../machines/fact-ids.ts';
import { isDetail, isDetailId } from '../../../src/log/details.ts';
import { anyState } from './arbitrary.ts';

const parseState = (fragment: string) => parse(fragment, wholeVocabulary);

test('a state survives its way through a URL', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const url = new URL(`https://example.com/x/#${formatState(state)}`);
      expect(parseState(url.hash)).toEqual(state);
    }),
  );
});

test('facts keep the order in which they were learned', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const back = parseState(formatState(state));
      expect(Object.keys(back.facts)).toEqual(Object.keys(state.facts));
    }),
  );
});

test('whatever stands in a fragment, only known names and well-formed values come out of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { facts, details } = parseState(`#${text}`);
      for (const [id, answer] of Object.entries(facts)) {
        expect(isFactId(id) && isAnswer(id, answer)).toBe(true);
      }
      for (const [id, value] of Object.entries(details)) {
        expect(isDetailId(id) && isDetail(id, value)).toBe(true);
      }
    }),
  );
});

test('a hostile value is dropped and its neighbours stay', () => {
  const hostile = encodeURIComponent('/run/a.sock; } location / { return 200');
  const { facts, details } = parseState(
    `#listening=nothing&socket-path=${hostile}&__proto__=x&constructor=y&upstream-port=99999&timing=<b>`,
  );
  expect(facts).toEqual({ listening: 'nothing' });
  expect(details).toEqual({});
});

test('causes are ruled out by their ids, in the order in which they were tried', () => {
  const { ruledOut } = parseState('#ruled-out=wrong-address,php-fpm-down');
  expect(ruledOut).toEqual(['wrong-address', 'php-fpm-down']);
});

test.each([
  '',
  'no-such-cause',
  'php-fpm-down,',
  'php-fpm-down,<b>',
  'php-fpm-down, wrong-address',
  'php-fpm-down,php-fpm-down',
  '__proto__',
])('a list of causes that is not one rules nothing out: %j', (list) => {
  expect(parseState(`#ruled-out=${encodeURIComponent(list)}`)).toEqual({ facts: {}, details: {} });
});

test('a page that knows a few facts hands on the others, and takes no answer for one of its own', () => {
  const words = { listening: { answers: { nothing: 'Nothing' } } };
  const state = parse(
    '#symptom=timed-out&listening=nothing&header-size=9000&ruled-out=php-fpm-down&server-name=a',
    pageVocabulary(words),
  );
  expect(state).toEqual({
    facts: { symptom: 'timed-out', listening: 'nothing' },
    details: { 'header-size': '9000', 'server-name': 'a' },
    ruledOut: ['php-fpm-down'],
  });
  const refused = parse(
    '#listening=other-port&timing=<b>&__proto__=x&platform=other&site-file=etc&header-size=0',
    pageVocabulary(words),
  );
  expect(refused).toEqual({ facts: {}, details: {} });
});

test('no name but one is a fact and a detail', () => {
  expect(factIds.filter(isDetailId)).toEqual(['header-size']);
});
