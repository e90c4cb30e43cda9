import { expect, test } from 'vitest';
import { growth, linear } from './growth.ts';

const countLetters = (text: string) => Array.from(text).filter((letter) => letter === 'b').length;
/** Looks for the end of a run of letters from each of them. */
const quadratic = (text: string) => /a+b/.test(text);

test('the measure of growth tells a quadratic reading from a linear one', () => {
  expect(growth(countLetters, 'a', 30_000)).toBeLessThan(linear);
  expect(growth(quadratic, 'a', 30_000)).toBeGreaterThan(linear);
});
