/** Lays out a tree as a picture, from the first question on the left to the ends on the right. */
import { Graph, layout } from '@dagrejs/dagre';
import { answersOf } from '../../machines/fact-ids.ts';
import type { FactId } from '../../machines/facts.ts';
import type { Outline } from '../diagnosis/outline.ts';
import { frameOf } from './frame.ts';
import type { Frame } from './frame.ts';
import { wrap } from './wrap.ts';

export interface Box {
  id: string;
  kind: 'question' | 'cause' | 'hand-off' | 'shortlist';
  /** The text, broken into lines. */
  lines: string[];
  /** Of the middle, in CSS pixels, as are all lengths here. */
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Arrow {
  from: string;
  to: string;
  /** Where it begins, bends and ends. */
  points: readonly { x: number; y: number }[];
  /** The answers that take this way, on a plate of their own. */
  lines: string[];
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Picture {
  frame: Frame;
  boxes: Box[];
  arrows: Arrow[];
}

/** How much room a text takes: the widest line and the lines, at the font size of `map.css`. */
export const size = { character: 7.4, line: 18, padding: 11 };

/** `textOf` names a state of the tree; without it the picture is a small one, of dots. */
export function draw(outline: Outline, textOf?: (id: string) => string): Picture {
  const graph = new Graph();
  graph.setGraph({
    rankdir: 'LR',
    nodesep: textOf ? 16 : 6,
    ranksep: textOf ? 30 : 22,
  });
  for (const [id, kind] of statesOf(outline)) {
    const lines = textOf ? wrap(textOf(id), 26) : [];
    graph.setNode(id, { kind, lines, ...extent(lines, size.padding) });
  }
  for (const [from, to, answers] of routesOf(outline)) {
    const lines = textOf ? wrap(labelFor(from, answers), 20) : [];
    graph.setEdge(from, to, { lines, labelpos: 'c', ...(textOf ? extent(lines, 4) : {}) });
  }
  layout(graph);
  const [boxes, arrows] = [boxesOf(graph), arrowsOf(graph)];
  return { frame: frameOf(boxes, arrows), boxes, arrows };
}

function extent(lines: string[], padding: number) {
  if (lines.length === 0) return { width: 12, height: 12 };
  const longest = Math.max(...lines.map((line) => line.length));
  return {
    width: longest * size.character + 2 * padding,
    height: lines.length * size.line + 2 * padding,
  };
}

function statesOf({ questions, ends }: Outline): [string, Box['kind']][] {
  const asked = Object.keys(questions).map((id): [string, Box['kind']] => [id, 'question']);
  return [...asked, ...Object.entries(ends)];
}

/** Each way once, with all the answers that take it. */
function routesOf({ questions }: Outline): [string, string, string[]][] {
  return Object.entries(questions).flatMap(([from, routes]) =>
    Object.entries(Object.groupBy(Object.entries(routes), ([, to]) => to)).map(
      ([to, ways]): [string, string, string[]] => [from, to, ways!.map(([answer]) => answer)],
    ),
  );
}

function labelFor(fact: string, answers: string[]): string {
  if (answers.length === answersOf(fact as FactId).length) return 'any answer';
  const words = answers.map((answer) => answer.replaceAll('-', ' '));
  if (answers.length <= 4) return words.join(', ');
  return `${words.slice(0, 3).join(', ')} and ${answers.length - 3} more`;
}

function boxesOf(graph: Graph): Box[] {
  return graph.nodes().map((id) => ({ id, ...(graph.node(id) as Omit<Box, 'id'>) }));
}

function arrowsOf(graph: Graph): Arrow[] {
  return graph.edges().map(({ v, w }) => ({ ...(graph.edge(v, w) as Arrow), from: v, to: w }));
}
