/** Where to go when a cause turns out not to be the one. */
import type { TreeId } from '../../machines/index.ts';
import type { CauseId } from '../../machines/odds.ts';
import type { State } from './address.ts';
import { ranked } from './suspects.ts';

export function withRuledOut({ ruledOut = [], ...state }: State, cause: CauseId): State {
  return { ...state, ruledOut: ruledOut.includes(cause) ? ruledOut : [...ruledOut, cause] };
}

/** The cause holds again; the others stay ruled out. */
export function withoutRuledOut({ ruledOut = [], ...state }: State, cause: CauseId): State {
  const others = ruledOut.filter((id) => id !== cause);
  return others.length > 0 ? { ...state, ruledOut: others } : state;
}

/**
 * The best cause of the tree when this one is out; nothing when all are. Of a reader of whom nothing is known the
 * list is walked down: without JavaScript no page can know what was ruled out before, and must not lead in circles.
 */
export function nextBest(tree: TreeId, cause: CauseId, state: State): CauseId | undefined {
  const { facts, ruledOut = [] } = state;
  if (Object.keys(facts).length > 0 || ruledOut.length > 0)
    return ranked(tree, facts, [...ruledOut, cause])[0]?.id;
  const all = ranked(tree, {});
  return all[all.findIndex(({ id }) => id === cause) + 1]?.id;
}
