import { expect, test } from 'vitest';
import { clockAhead, spoken } from '../../../src/visitor/clock.ts';

const date = 'Fri, 20 Nov 2026 14:31:02 GMT';
const server = Date.parse(date);
const hour = 3_600_000;

test('a clock that is right is at most a second off', () => {
  const asked = server + 300;
  const ahead = clockAhead({ date, age: null, asked, received: asked + 200 });
  expect(Math.abs(ahead!)).toBeLessThan(1000);
});

test('a clock ahead and a clock behind are told apart', () => {
  const asked = (off: number) => ({ asked: server + off, received: server + off + 100 });
  expect(clockAhead({ date, age: null, ...asked(2 * hour) })).toBeCloseTo(2 * hour - 450);
  expect(clockAhead({ date, age: null, ...asked(-2 * hour) })).toBeCloseTo(-2 * hour - 450);
});

test('an answer that was kept on the way was sent earlier', () => {
  const asked = server + 90_000;
  const ahead = clockAhead({ date, age: '90', asked, received: asked });
  expect(Math.abs(ahead!)).toBeLessThan(1000);
});

test('an answer without a date says nothing', () => {
  expect(clockAhead({ date: null, age: null, asked: 1, received: 2 })).toBeUndefined();
  expect(clockAhead({ date: 'soon', age: null, asked: 1, received: 2 })).toBeUndefined();
});

test('a difference is spoken in two units at most', () => {
  expect(spoken(5 * 60_000)).toBe('5 minutes');
  expect(spoken(-(2 * hour + 5 * 60_000))).toBe('2 hours 5 minutes');
  expect(spoken(25 * hour + 60_000)).toBe('1 day 1 hour');
});
