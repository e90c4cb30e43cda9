import { useState } from 'preact/hooks';
import type { State } from '../../diagnosis/address.ts';
import type { Details } from '../../log/details.ts';
import { useFragment } from '../fragment.ts';
import { foreignIn, rememberOwn, without } from '../own-details.ts';

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

/** The address's state without those values that somebody else has put there, until the reader says that they are right. */
export function useTrusted(): Trusted {
  const [all, change] = useFragment();
  const [decided, setDecided] = useState<Trusted['decided']>();
  const foreign = foreignIn(all.details);
  const state = { ...all, details: without(all.details, foreign) };
  return {
    state,
    foreign,
    decided,
    change(next) {
      rememberOwn(next.details);
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
