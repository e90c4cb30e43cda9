import { describe, expect, it } from 'vitest';
import { atLeast } from '../../../src/snippets/nginx-version.ts';
import { childrenLines } from '../../../src/snippets/php-children.ts';
import { workersFor } from '../../../src/snippets/workers.ts';

describe('the number of workers', () => {
  it.each([
    [1024, 80, 10],
    [220, 80, 2],
    [100, 80, 1],
    [50, 80, 1],
  ])('that fit into %i MB, %i MB each, is %i', (memory, worker, count) => {
    expect(workersFor(memory, worker)).toBe(count);
  });
});

describe('a pool of PHP-FPM', () => {
  it.each([1, 2, 3, 4, 5, 10, 57])(
    'of %i children has spare servers that fit into it',
    (children) => {
      const text = childrenLines(children).source;
      const number = (name: string) => Number(new RegExp(`pm.${name} = (\\d+)`).exec(text)?.[1]);
      const [start, least, most] = [
        number('start_servers'),
        number('min_spare_servers'),
        number('max_spare_servers'),
      ];
      expect(least).toBeGreaterThan(0);
      expect(start).toBeGreaterThanOrEqual(least!);
      expect(start).toBeLessThanOrEqual(most!);
      expect(most).toBeLessThanOrEqual(children);
    },
  );
});

describe('an nginx version', () => {
  it.each([
    ['1.27.3', '1.27.3', true],
    ['1.28.0', '1.27.3', true],
    ['1.27.10', '1.27.9', true],
    ['1.9.15', '1.27.3', false],
    ['1.27.2', '1.27.3', false],
  ])('%s is at least %s: %s', (version, wanted, expected) => {
    expect(atLeast(version, wanted)).toBe(expected);
  });
});
