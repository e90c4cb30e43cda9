import { formatState } from '../../diagnosis/address.ts';
import type { State } from '../../diagnosis/address.ts';
import { withoutRuledOut } from '../../diagnosis/next-best.ts';
import type { Place } from './place.ts';

/** The causes that were tried, each with a way to take that back. One that the page has no title for goes by its id. */
export function RuledOut({ place, state }: { place: Place; state: State }) {
  const { ruledOut = [] } = state;
  if (ruledOut.length === 0) return null;
  return (
    <section class="trail">
      <h2>Ruled out</h2>
      <ol>
        {ruledOut.map((cause) => {
          const title = place.titles[cause] ?? cause.replaceAll('-', ' ');
          return (
            <li key={cause}>
              <strong>{title}</strong>
              <a href={`#${formatState(withoutRuledOut(state, cause))}`}>
                Undo<span class="visually-hidden">: {title}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
