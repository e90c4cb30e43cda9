/** Reads the trees back from their machines, as data that pages can list and the browser can walk without XState. */
import type { FactId } from '../../machines/facts.ts';
import type { StopMeta } from '../../machines/grammar.ts';
import { treeIds, trees } from '../../machines/index.ts';
import type { TreeId } from '../../machines/index.ts';

/** A tree as data. Every target is the name of a state: a question's fact, or an end. */
export interface Outline {
  readonly first: FactId;
  /** For each question, where each of its answers leads. */
  readonly questions: { readonly [F in FactId]?: Readonly<Record<string, string>> };
  /** What the other states are; they are named after their cause or their tree. */
  readonly ends: Readonly<Record<string, EndKind>>;
}

export type EndKind = Exclude<StopMeta['kind'], 'question'>;
export type Outlines = { readonly [T in TreeId]?: Outline };

interface StateConfig {
  meta: StopMeta;
  on?: Record<string, { target: string }>;
}

function outlineOf(tree: TreeId): Outline {
  const { initial, states } = trees[tree].config as {
    initial: FactId;
    states: Record<string, StateConfig>;
  };
  const questions: Record<string, Record<string, string>> = {};
  const ends: Record<string, EndKind> = {};
  for (const [id, { meta, on = {} }] of Object.entries(states)) {
    if (meta.kind === 'question') questions[id] = routesOf(id, on);
    else ends[id] = meta.kind;
  }
  return { first: initial, questions, ends };
}

function routesOf(question: string, on: NonNullable<StateConfig['on']>) {
  const answer = (event: string) => event.slice(question.length + 1);
  return Object.fromEntries(Object.entries(on).map(([event, to]) => [answer(event), to.target]));
}

/** The outline of a tree, and of every tree that it can hand off to, from one of its questions on if one is given. */
export function outlinesFrom(tree: TreeId, from?: FactId): Outlines {
  const found: Record<string, Outline> = {};
  const visit = (id: TreeId, first?: FactId) => {
    if (found[id]) return;
    const outline = (found[id] = outlineOf(id));
    for (const end of statesFrom(outline, first ?? outline.first))
      if (outline.ends[end] === 'hand-off') visit(end as TreeId);
  };
  visit(tree, from);
  return found;
}

function statesFrom({ questions }: Outline, first: string): Set<string> {
  const reached = new Set([first]);
  for (const at of reached)
    for (const to of Object.values(questions[at as FactId] ?? {})) reached.add(to);
  return reached;
}

export const outlines = Object.fromEntries(treeIds.map((id) => [id, outlineOf(id)])) as Record<
  TreeId,
  Outline
>;

export function questionsOf(tree: TreeId): FactId[] {
  return Object.keys(outlines[tree].questions) as FactId[];
}
