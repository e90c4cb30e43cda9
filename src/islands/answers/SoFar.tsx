import type { ComponentChildren } from 'preact';
import type { State } from '../../diagnosis/address.ts';
import { questionsLeft } from '../../diagnosis/walk.ts';
import { Possible } from './Possible.tsx';
import type { Place } from './place.ts';
import { RuledOut } from './RuledOut.tsx';
import { StartAgain } from './StartAgain.tsx';
import { Trail } from './Trail.tsx';

interface Props {
  place: Place;
  state: State;
  /** What the build has drawn for this place: the small map. */
  children?: ComponentChildren;
}

/** Beside the question: how far it is, what was answered, what is still possible. */
export function SoFar({ place, state, children }: Props) {
  const { tree, fact, outlines, Values } = place;
  const { [fact as never]: _, ...others } = state.facts;
  const left = fact ? questionsLeft(outlines, tree, others, fact) : 0;
  return (
    <aside class="so-far" aria-label="So far" data-pagefind-ignore>
      <p role="status" class="label">
        {fact ? promise(left) : 'No more questions'}
      </p>
      <Trail place={place} state={state} />
      <RuledOut place={place} state={state} />
      <StartAgain place={place} state={state} />
      {fact && <Possible place={place} state={state} />}
      {Values && <Values details={state.details} />}
      {children}
    </aside>
  );
}

function promise(left: number): string {
  return left > 1 ? `At most ${left} questions, this one included` : 'The last question';
}
