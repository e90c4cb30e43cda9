/** The only file that knows the shape of an XState config. Trees are written with what is exported here. */
import { assign, setup } from 'xstate';
import { answersOf } from './fact-ids.ts';
import type { Answer, FactId, Facts } from './facts.ts';
import type { CauseId } from './odds.ts';

type AnswerEvent = { [F in FactId]: { type: `${F}.${Answer<F>}` } }[FactId];
type Learned = { fact: FactId; answer: string };

/** What the parts of a tree know about themselves; `src/diagnosis` reads it back from a machine. */
export type StopMeta =
  | { kind: 'question'; fact: FactId }
  | { kind: 'cause'; cause: CauseId }
  | { kind: 'hand-off'; tree: string }
  | { kind: 'shortlist' };

/** The factory of all trees: one guard, one action. */
export const tree = setup({
  types: {
    context: {} as { facts: Facts },
    input: {} as { facts: Facts } | undefined,
    events: {} as AnswerEvent,
    meta: {} as StopMeta,
  },
  guards: {
    isKnown: ({ context }, { fact, answer }: Learned) => context.facts[fact] === answer,
  },
  actions: {
    learn: assign({
      facts: ({ context }, { fact, answer }: Learned) =>
        ({ ...context.facts, [fact]: answer }) as Facts,
    }),
  },
});

/** XState first calls a context factory without input, to see whether it throws. */
export const carryingFacts = {
  context: ({ input }: { input: { facts: Facts } | undefined }) => ({ facts: input?.facts ?? {} }),
};

type Routes<F extends FactId> = Record<Answer<F>, string>;

/**
 * Questions as states. `{ timing: { always: 'a', 'around-deploys': 'b', unknown: 'c' } }` asks for the fact `timing`
 * and goes on by its answer, or at once where the fact is known. The compiler wants a route for every answer.
 */
export function asking<Q extends FactId>(questions: { [F in Q]: Routes<F> }) {
  return mapIds(Object.keys(questions) as Q[], (fact) => question(fact, questions[fact]));
}

/** The routes of a question that only makes causes likelier: it goes on alike, whatever the answer. */
export function whatever<F extends FactId>(fact: F, target: string): Routes<F> {
  return Object.fromEntries(answersOf(fact).map((answer) => [answer, target])) as Routes<F>;
}

function question(fact: FactId, routes: Record<string, string>) {
  const answers = answersOf(fact);
  return {
    meta: { kind: 'question', fact } as StopMeta,
    always: answers.map((answer) => ({
      guard: { type: 'isKnown' as const, params: { fact, answer } },
      target: routes[answer]!,
    })),
    on: Object.fromEntries(
      answers.map((answer) => [
        `${fact}.${answer}`,
        {
          target: routes[answer]!,
          actions: { type: 'learn' as const, params: { fact, answer } },
        },
      ]),
    ),
  };
}

/** Ends of a tree: each names the cause it has found. */
export function causes<C extends CauseId>(...ids: C[]) {
  return mapIds(ids, (cause) => end({ kind: 'cause', cause }));
}

/** Ends that go on in another tree, named like it, with all that is known. */
export function handOffs<T extends string>(...trees: T[]) {
  return mapIds(trees, (id) => end({ kind: 'hand-off', tree: id }));
}

/** The end where the facts leave several causes: `src/diagnosis` ranks those that fit them, each with its own check. */
export const shortlist = { shortlist: end({ kind: 'shortlist' }) };

function end(meta: StopMeta) {
  return { type: 'final' as const, meta };
}

function mapIds<K extends string, V>(ids: readonly K[], make: (id: K) => V) {
  return Object.fromEntries(ids.map((id) => [id, make(id)])) as Record<K, V>;
}
