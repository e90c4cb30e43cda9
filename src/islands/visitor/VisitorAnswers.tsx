import type { ComponentChildren } from 'preact';
import type { FactId } from '../../../machines/facts.ts';
import { questionsLeft } from '../../diagnosis/walk.ts';
import { link } from '../../site/links.ts';
import { AnswerList } from '../answers/AnswerList.tsx';
import { useNumberKeys } from '../answers/number-keys.ts';
import type { OnPage, Place } from '../answers/place.ts';
import { Trail } from '../answers/Trail.tsx';
import { useOutlines } from '../answers/use-outlines.ts';
import { wholeVocabulary } from '../../diagnosis/vocabulary.ts';
import { useFragment } from '../fragment.ts';

interface Props extends OnPage<Place & { fact: FactId }> {
  children?: ComponentChildren;
}

/** A visitor's question: answers that lead on, how to find out, and how far it still is. */
export default function VisitorAnswers({ children, ...page }: Props) {
  const [state] = useFragment(wholeVocabulary);
  const place = useOutlines<Place & { fact: FactId }>(page);
  useNumberKeys('.answers a');
  const { [place.fact as never]: _, ...others } = state.facts;
  const left = questionsLeft(place.outlines, 'visitor', others, place.fact);
  const { site } = state.details;
  return (
    <>
      <AnswerList place={place} state={state} />
      {children && (
        <div class="help prose" data-carry-fragment>
          {children}
        </div>
      )}
      <aside class="so-far" aria-label="So far" data-pagefind-ignore>
        {site && (
          <p>
            The website that fails: <strong>{site}</strong>
          </p>
        )}
        <p role="status" class="label">
          {left > 1 ? `At most ${left} short questions` : 'The last question'}
        </p>
        <Trail place={place} state={state} />
        {Object.keys(state.facts).length > 0 && (
          <a class="button" href={link.visitor()}>
            Start again
          </a>
        )}
      </aside>
    </>
  );
}
