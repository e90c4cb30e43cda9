import { useState } from 'preact/hooks';
import type { State, Vocabulary } from '../../diagnosis/address.ts';
import type { DetailId, Details } from '../../log/details.ts';
import { useFragment } from '../fragment.ts';
import { foreignIn, pick, rememberOwn, without } from '../own-details.ts';

export interface Trusted {
  /** What the text may be made of. */
  readonly state: State;
  /** What came with the link and was not confirmed yet. */
  readonly foreign: Details;
  readonly decided: 'used' | 'examples' | undefined;
  change(next: State): void;
  use(): void;
  drop(): void;
}

/**
 * The address's state without those values that somebody else has put there, until the reader says that they are right.
 * `shown` are the details that the page shows: no other one is confirmed here.
 */
export function useTrusted(shown: readonly DetailId[], vocabulary: Vocabulary): Trusted {
  const [all, change] = useFragment(vocabulary);
  const [decided, setDecided] = useState<Trusted['decided']>();
  const ofPage = (details: Details) => pick(details, (id) => shown.includes(id));
  const foreign = ofPage(foreignIn(all.details));
  const state = { ...all, details: without(all.details, foreign) };
  return {
    state,
    foreign,
    decided,
    change(next) {
      rememberOwn(ofPage(next.details));
      change({ ...next, details: { ...without(foreign, next.details), ...next.details } });
    },
    use() {
      rememberOwn(foreign);
      setDecided('used');
      change(all);
    },
    drop() {
      setDecided('examples');
      change(state);
    },
  };
}
