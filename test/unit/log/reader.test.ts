import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReader, partsOf, read } from '../../../src/log/read.ts';
import type { Reading } from '../../../src/log/read.ts';
import { details, isDetail } from '../../../src/log/details.ts';
import type { DetailId } from '../../../src/log/details.ts';
import { isAnswer, isFactId } from '../../../machines/fact-ids.ts';
import { others, ugly, whole } from './pasted.ts';

const samples = [...whole, ...ugly, ...others].map(({ text }) => text);

const refused = (server: string, nth = 1) =>
  `2026/11/20 23:37:16 [error] 7#7: *${nth} connect() failed (111: Connection refused) while connecting to upstream, client: 192.0.2.${nth % 250}, server: ${server}, request: "GET /${nth} HTTP/1.1", upstream: "http://127.0.0.1:3000/${nth}", host: "${server}"`;

function inPieces(text: string, cuts: readonly number[]): Reading {
  const reader = createReader();
  let from = 0;
  for (const cut of cuts.map((it) => it % (text.length + 1)).sort((a, b) => a - b)) {
    reader.push(text.slice(from, cut));
    from = cut;
  }
  reader.push(text.slice(from));
  return reader.end();
}

/** Pieces of real lines, broken and mixed with anything. */
const logText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...samples),
      fc
        .constantFrom(...samples)
        .chain((text) => fc.nat(text.length).map((end) => text.slice(end))),
      fc
        .constantFrom(...samples)
        .chain((text) => fc.nat(text.length).map((end) => text.slice(0, end))),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '"',
        '[error] ',
        ', client: ',
        ', upstream: "',
        '\n',
        '\r\n',
        '\0',
        '(',
        ' while ',
        '> ',
        '`',
      ),
    ),
    { maxLength: 12 },
  )
  .chain((pieces) => fc.constantFrom('', ' ', '\n').map((glue) => pieces.join(glue)));

describe('any text', () => {
  test('is read without an error, into facts, answers and details of their forms only', () => {
    fc.assert(
      fc.property(logText, (text) => {
        const reading = read(text);
        for (const { facts, details: found, count } of [
          ...reading.findings,
          { ...reading, count: 1 },
        ]) {
          for (const [fact, answer] of Object.entries(facts))
            expect(isFactId(fact) && isAnswer(fact, answer), `${fact}=${answer}`).toBe(true);
          for (const [id, value] of Object.entries(found))
            expect(id in details && isDetail(id as DetailId, value), `${id}=${value}`).toBe(true);
          expect(count).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is read alike however it comes in pieces', () => {
    fc.assert(
      fc.property(logText, fc.array(fc.nat(), { maxLength: 6 }), (text, cuts) => {
        expect(inPieces(text, cuts)).toEqual(read(text));
      }),
      { numRuns: 300 },
    );
  });

  test('has shares that sum to one', () => {
    fc.assert(
      fc.property(logText, (text) => {
        for (const { causes } of [...read(text).findings, read(text)])
          if (causes.length > 0)
            expect(causes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 100 },
    );
  });

  test('has parts that are where they say, one after the other', () => {
    fc.assert(
      fc.property(logText, (text) => {
        let end = 0;
        for (const part of partsOf(text)) {
          expect(text.slice(part.start, part.end)).toBe(part.text);
          expect(part.start).toBeGreaterThanOrEqual(end);
          end = part.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the fast way', () => {
  const dated = samples.filter((text) => text.startsWith('2026/') && !text.includes('\n'));

  test.each(dated)('reads as the slow way does: %s', (line) => {
    const [fast] = read(`${line}\n${line}`).findings;
    const [slow] = read(`web nginx[812]: ${line}`).findings;
    expect({ ...fast, line: '', count: 1, latest: 1 }).toEqual({ ...slow, line: '' });
  });
});

describe('counts', () => {
  test('one finding for lines that differ in time, connection, client and path', () => {
    const text = Array.from({ length: 1000 }, (_, nth) => refused('a.example', nth)).join('\n');
    const { findings, lines } = read(text);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ count: 1000, at: 1, latest: 1000 });
    expect(lines).toBe(1000);
  });

  test('no status of its own for a subrequest, which is not what the client asked for', () => {
    const line = refused('a.example').replace(', upstream:', ', subrequest: "/auth", upstream:');
    const [finding] = read(line).findings;
    expect(finding).toMatchObject({ status: 'none', symptom: 'connection-refused' });
    expect(read(refused('a.example')).findings[0]!.status).toBe(502);
  });

  test('a finding for each server', () => {
    const { findings } = read(
      [refused('a.example'), refused('b.example'), refused('a.example')].join('\n'),
    );
    expect(findings.map(({ count, details: { 'server-name': name } }) => [name, count])).toEqual([
      ['a.example', 2],
      ['b.example', 1],
    ]);
  });

  test('what it leaves out when there are too many different lines', () => {
    const many = Array.from({ length: 800 }, (_, nth) => refused(`s${nth}.example`));
    const words = Array.from(
      { length: 300 },
      (_, nth) => `${'abcdefghij'[nth % 10]!.repeat(1 + nth / 10)} ?`,
    );
    const { findings, unknown, leftOut } = read([...many, ...words].join('\n'));
    const counted = findings.reduce((sum, { count }) => sum + count, leftOut.findings);
    expect([counted, leftOut.findings]).toEqual([800, 300]);
    expect(unknown.reduce((sum, { count }) => sum + count, leftOut.unknown)).toBe(300);
    expect(leftOut.unknown).toBeGreaterThan(0);
  });
});

describe('what is not text', () => {
  test('is called binary, and none of it is listed', () => {
    const noise = Array.from({ length: 5000 }, (_, nth) =>
      String.fromCharCode((nth * 7919) % 32),
    ).join('');
    expect(read(noise)).toMatchObject({ binary: true, findings: [], unknown: [] });
  });

  test('does not hide a log that a crash filled with zero bytes', () => {
    expect(read(`${'\0'.repeat(5000)}${refused('a.example')}`).findings).toHaveLength(1);
  });

  test('is not what an empty text is', () => {
    expect(read('')).toMatchObject({ binary: false, findings: [], unknown: [], lines: 0 });
  });
});
