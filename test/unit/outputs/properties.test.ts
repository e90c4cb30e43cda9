/** What holds for every text, however it is pasted or meant. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAnswer, isFactId } from '../../../machines/fact-ids.ts';
import type { FactId } from '../../../machines/facts.ts';
import { isDetail, isDetailId } from '../../../src/log/details.ts';
import { readPaste } from '../../../src/outputs/read.ts';
import { plain } from '../../../src/log/clean.ts';
import { madeHere, quotedElsewhere } from './error-pages.ts';
import { everyOutput } from './page-outputs.ts';

const pages = Object.values({ ...madeHere, ...quotedElsewhere }).map(({ text }) => text);

/** Lines of real outputs, cut, mixed and with hostile words in them. */
const line = fc.oneof(
  fc.constantFrom(...[...everyOutput(), ...pages].flatMap((text) => text.split('\n'))),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    'root@web1:~# ',
    '$ ss -ltnp',
    '# configuration file /a:',
    '<img src=x onerror=alert(1)>',
    '\u001b[31m',
  ),
);
const mixed = fc
  .array(fc.tuple(line, fc.nat(60), fc.boolean()), { maxLength: 30 })
  .map((lines) => lines.map(([text, cut, isCut]) => (isCut ? text.slice(cut) : text)).join('\n'));

it('a reading never throws, is the same each time, and holds only facts and details of their forms', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      const paste = readPaste(text);
      expect(readPaste(text)).toEqual(paste);
      for (const [fact, answer] of Object.entries(paste.facts))
        expect(isFactId(fact) && isAnswer(fact as FactId, answer)).toBe(true);
      for (const [detail, value] of Object.entries(paste.details))
        expect(isDetailId(detail) && isDetail(detail, value)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('every sentence rests on a part of the text', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      const shown = text.split('\n').map((each) => plain(each).trim());
      for (const { quote } of readPaste(text).outputs.flatMap(({ sentences }) => sentences)) {
        expect(quote).not.toBe('');
        for (const part of quote.split('\n'))
          expect(shown.some((it) => it.includes(part))).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
