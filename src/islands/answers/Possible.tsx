import { formatState } from '../../diagnosis/address.ts';
import type { State } from '../../diagnosis/address.ts';
import { suspects } from '../../diagnosis/suspects.ts';
import { link } from '../../site/links.ts';
import { Share } from '../Share.tsx';
import type { Place } from './place.ts';

/** The causes that the answers leave. A tree that only finds the symptom cannot weigh them yet. */
export function Possible({ place, state }: { place: Place; state: State }) {
  const ends = Object.values(place.outlines[place.tree]!.ends);
  if (ends.includes('hand-off')) return null;
  const left = suspects(place.tree, state.facts, state.ruledOut);
  return (
    <section class="possible">
      <h2>{left.length === 1 ? 'One cause is left' : `${left.length} causes are possible`}</h2>
      <ol>
        {left.map(({ id, share }) => (
          <li key={id}>
            <a href={link.found(place.tree, id, formatState(state))}>{place.titles[id] ?? id}</a>
            <Share share={share} />
          </li>
        ))}
      </ol>
    </section>
  );
}
