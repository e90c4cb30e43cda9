import { formatState } from '../../diagnosis/address.ts';
import type { State } from '../../diagnosis/address.ts';
import { link } from '../../site/links.ts';
import type { Place } from './place.ts';

/** Back with nothing known: to the very beginning, or to the first question of this tree. */
export function StartAgain({ place, state }: { place: Place; state: State }) {
  const { tree, fact, outlines, start } = place;
  const { first } = outlines[tree]!;
  const isStart = tree === start.tree && fact === start.fact;
  if (isStart && formatState(state) === '') return null;
  return (
    <nav class="start-again no-print" aria-label="Start again">
      <a class="button" href={link.question(start.tree, start.fact)}>
        Start again
      </a>
      {tree !== start.tree && (
        <a class="button" href={link.question(tree, first)}>
          {fact === first ? 'Forget what is known' : 'First question of this symptom'}
        </a>
      )}
    </nav>
  );
}
