import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAnswer, isFactId } from '../../../machines/fact-ids.ts';
import { questionsOf } from '../../../src/diagnosis/outline.ts';
import { facts } from '../../../machines/facts.ts';
import { isDetail } from '../../../src/log/details.ts';
import { mailtoOf, textOf, withoutQuery, zoneOf } from '../../../src/visitor/report.ts';
import type { Report } from '../../../src/visitor/report.ts';
import { saidByAnswers } from '../../../src/visitor/tried.ts';

const report: Report = {
  address: 'https://example.com/shop',
  when: '2026-11-20T14:31',
  zone: 'UTC+01:00 (Europe/Berlin)',
  saw: 'A white page: “502 Bad Gateway”, and below it “nginx”',
  code: '',
  howOften: 'Each time',
  tried: ['Other websites open.'],
  device: 'Firefox on Windows',
  notes: '',
};

test('a report says what is known and leaves out what is not', () => {
  const text = textOf(report);
  expect(text).toContain('Address: https://example.com/shop\n');
  expect(text).toContain('When: 2026-11-20 14:31 UTC+01:00 (Europe/Berlin)\n');
  expect(text).toContain('- Other websites open.');
  expect(text).not.toContain('Code on the page');
  expect(text).not.toContain('Also');
});

test('a mail holds exactly the text that is shown, whatever was typed', () => {
  const anyReport = fc
    .tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))
    .map(([notes, code]) => ({ ...report, notes, code }));
  fc.assert(
    fc.property(anyReport, (each) => {
      const url = new URL(mailtoOf('owner@example.com', each));
      expect(url.pathname).toBe('owner@example.com');
      expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
      const body = decodeURIComponent(/&body=(.*)$/s.exec(url.href)![1]!);
      expect(body.replaceAll('\r\n', '\n')).toBe(textOf(each));
    }),
  );
});

test('a receiver cannot bring further fields of the mail with it', () => {
  const { pathname, searchParams } = new URL(mailtoOf('a@example.com?bcc=b@example.com', report));
  expect(pathname).not.toContain('?');
  expect(searchParams.has('bcc')).toBe(false);
});

test('what stands behind a question mark is left out of the address', () => {
  expect(withoutQuery(' https://example.com/a?token=secret#x ')).toBe('https://example.com/a');
});

test('the zone is that of the time that is told', () => {
  const date = new Date(2026, 6, 1);
  const hours = String(Math.trunc(Math.abs(date.getTimezoneOffset()) / 60)).padStart(2, '0');
  expect(zoneOf(date, 'Europe/Berlin')).toMatch(
    new RegExp(`^UTC[+-]${hours}:\\d\\d \\(Europe/Berlin\\)$`),
  );
});

test('each answer to a visitor’s question has its sentence in the report', () => {
  const answers = questionsOf('visitor').flatMap((fact) =>
    Object.keys(facts[fact].answers).map((answer) => `${fact}=${answer}`),
  );
  expect(Object.keys(saidByAnswers).toSorted()).toEqual(answers.toSorted());
  for (const pair of Object.keys(saidByAnswers)) {
    const [fact = '', answer = ''] = pair.split('=');
    expect(isFactId(fact) && isAnswer(fact, answer)).toBe(true);
  }
});

describe('the address that a site’s owner links with', () => {
  test.each([
    'https://example.com/',
    'https://example.com',
    'http://shop.example.co.uk:8080/a/b-c_d.html',
    'https://xn--mnchen-3ya.example/%C3%A4',
  ])('%s is taken', (address) => expect(isDetail('site', address)).toBe(true));

  test.each([
    'javascript:alert(1)',
    'https://user:secret@example.com/',
    'https://example.com/?session=1',
    'https://example.com/#x',
    'https://example.com/<b>',
    'https://example.com/a b',
    '//example.com/',
    'https://',
    'https://EXAMPLE.com/',
    `https://example.com/${'a'.repeat(201)}`,
  ])('%s is dropped', (address) => expect(isDetail('site', address)).toBe(false));
});
