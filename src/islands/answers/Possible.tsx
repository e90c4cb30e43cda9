import { formatState } from '../../diagnosis/address.ts';
import type { State } from '../../diagnosis/address.ts';
import { suspects } from '../../diagnosis/suspects.ts';
import type { Suspect } from '../../diagnosis/suspects.ts';
import { link } from '../../site/links.ts';
import { Share } from '../Share.tsx';
import type { Place } from './place.ts';
import { useTitles } from './use-titles.ts';

/** A symptom's causes are shown whole; of all that triage weighs, the likeliest, and how much the rest is. */
const whole = 20;
const likeliest = 8;

/** The causes that the answers leave, with their odds. */
export function Possible({ place, state }: { place: Place; state: State }) {
  const { tree } = place;
  const titles = useTitles(place.titles);
  if (!titles) return null;
  const left = suspects(tree, state.facts, state.ruledOut);
  const shown = left.slice(0, left.length > whole ? likeliest : whole);
  const others = left.slice(shown.length);
  return (
    <section class="possible">
      <h2>{left.length === 1 ? 'One cause is left' : `${left.length} causes are possible`}</h2>
      <ol>
        {shown.map(({ id, share }) => (
          <li key={id}>
            <a href={link.found(tree, id, formatState(state))}>{titles[id] ?? id}</a>
            <Share share={share} />
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <a href={link.shortlist(tree, formatState(state))}>{others.length} others</a>
            <Share share={together(others)} />
          </li>
        )}
      </ol>
    </section>
  );
}

const together = (suspects: Suspect[]) => suspects.reduce((sum, { share }) => sum + share, 0);
