/** Walks a tree: which stop the facts lead to. Pure functions of the facts; no actor, no store. */
import { initialTransition, transition } from 'xstate';
import { trees } from '../../machines/index.ts';
import type { TreeId } from '../../machines/index.ts';
import type { Facts } from '../../machines/facts.ts';
import type { StopMeta } from '../../machines/grammar.ts';
import { questionOrCause, shortlistOrCause } from './stop.ts';
import type { Question, Stop } from './stop.ts';

/** The first stop that these facts do not settle, following hand-offs to other trees. */
export function begin(tree: TreeId, facts: Facts): Stop {
  const [state] = initialTransition(trees[tree], { facts });
  return stopAt(tree, facts, metaOf(state.getMeta()));
}

/** The next stop after an answer. Answering one by one leads where knowing all at once leads. */
export function reply(stop: Question, answer: string): Stop {
  const [before] = initialTransition(trees[stop.tree], { facts: stop.facts });
  const event = { type: `${stop.fact}.${answer}` } as Parameters<typeof transition>[2];
  const [state] = transition(trees[stop.tree], before, event as never);
  return stopAt(stop.tree, state.context.facts, metaOf(state.getMeta()));
}

function metaOf(meta: Record<string, StopMeta | undefined>): StopMeta {
  const [only] = Object.values(meta);
  if (!only) throw new Error('A state of a tree has no meta: write it with machines/grammar.ts');
  return only;
}

function stopAt(tree: TreeId, facts: Facts, meta: StopMeta): Stop {
  switch (meta.kind) {
    case 'question':
      return questionOrCause({ tree, kind: 'question', fact: meta.fact, facts });
    case 'cause':
      return { tree, kind: 'cause', cause: meta.cause, facts };
    case 'hand-off':
      return begin(meta.tree as TreeId, facts);
    case 'shortlist':
      return shortlistOrCause(tree, facts);
  }
}
