/** The rectangle that holds all of a picture. The layout's own width and height leave out where its arrows bend. */
import type { Arrow, Box } from './draw.ts';

export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Room for the width of a line, and for the ring around a box that has the focus. */
const margin = 4;

export function frameOf(boxes: readonly Box[], arrows: readonly Arrow[]): Frame {
  const around = [...boxes, ...arrows.filter(({ lines }) => lines.length > 0)];
  const corners = around.flatMap(({ x, y, width, height }) => [
    { x: x - width / 2, y: y - height / 2 },
    { x: x + width / 2, y: y + height / 2 },
  ]);
  const all = [...corners, ...arrows.flatMap(({ points }) => points)];
  const xs = all.map(({ x }) => x);
  const ys = all.map(({ y }) => y);
  const left = Math.floor(Math.min(...xs)) - margin;
  const top = Math.floor(Math.min(...ys)) - margin;
  return {
    left,
    top,
    width: Math.ceil(Math.max(...xs)) + margin - left,
    height: Math.ceil(Math.max(...ys)) + margin - top,
  };
}
