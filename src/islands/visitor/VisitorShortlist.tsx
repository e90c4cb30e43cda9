import { formatState } from '../../diagnosis/address.ts';
import { suspects } from '../../diagnosis/suspects.ts';
import { link } from '../../site/links.ts';
import type { OnPage, Place } from '../answers/place.ts';
import { Trail } from '../answers/Trail.tsx';
import { useOutlines } from '../answers/use-outlines.ts';
import { wholeVocabulary } from '../../diagnosis/vocabulary.ts';
import { useFragment } from '../fragment.ts';

interface Props extends OnPage<Place> {
  summaries: Readonly<Record<string, string>>;
}

/** What the answers leave, the likeliest first, in words instead of shares. */
export default function VisitorShortlist({ summaries, ...page }: Props) {
  const [state] = useFragment(wholeVocabulary);
  const place = useOutlines<Place>(page);
  return (
    <>
      <ol class="suspects">
        {suspects('visitor', state.facts).map(({ id, share }) => (
          <li key={id} class="card">
            <h2>
              <a href={link.found('visitor', id, formatState(state))}>{place.titles[id]}</a>
            </h2>
            <p>
              <strong>{likelihood(share)}.</strong> {summaries[id]}
            </p>
          </li>
        ))}
      </ol>
      <aside class="so-far" aria-label="So far" data-pagefind-ignore>
        <Trail place={place} state={state} />
        <a class="button" href={link.visitor()}>
          Start again
        </a>
      </aside>
    </>
  );
}

function likelihood(share: number): string {
  if (share > 0.6) return 'Most likely';
  return share > 0.15 ? 'Possible' : 'Less likely';
}
