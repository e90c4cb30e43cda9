import { describe, expect, test } from 'vitest';
import { adminTreeIds } from '../../../machines/index.ts';
import { outlines, questionsOf } from '../../../src/diagnosis/outline.ts';
import { around } from '../../../src/map/around.ts';
import { draw } from '../../../src/map/draw.ts';
import type { Picture } from '../../../src/map/draw.ts';

function outside({ frame, boxes, arrows }: Picture): string[] {
  const corners = boxes.flatMap(({ x, y, width, height }) => [
    { x: x - width / 2, y: y - height / 2 },
    { x: x + width / 2, y: y + height / 2 },
  ]);
  return [...corners, ...arrows.flatMap(({ points }) => points)]
    .filter(
      ({ x, y }) =>
        x < frame.left ||
        y < frame.top ||
        x > frame.left + frame.width ||
        y > frame.top + frame.height,
    )
    .map(({ x, y }) => `${x}, ${y}`);
}

describe.each(adminTreeIds)('the picture of %s', (tree) => {
  test('has all its boxes and arrows in its frame', () => {
    expect(outside(draw(outlines[tree], (id) => id))).toEqual([]);
  });

  test.each(questionsOf(tree))('is whole around %s, with every next stop', (fact) => {
    const picture = draw(around(outlines[tree], fact));
    expect(outside(picture)).toEqual([]);
    const shown = picture.boxes.map(({ id }) => id);
    const next = Object.values(outlines[tree].questions[fact]!);
    expect(shown).toEqual(expect.arrayContaining([...questionsOf(tree), ...next]));
    expect(new Set(shown)).toEqual(new Set([...questionsOf(tree), ...next]));
  });
});
