import { formatState } from '../../diagnosis/address.ts';
import { withoutRuledOut } from '../../diagnosis/next-best.ts';
import { ranked, suspects } from '../../diagnosis/suspects.ts';
import { Share } from '../Share.tsx';
import type { Part } from './Found.tsx';

/** How likely the cause is, given all that is known, and whether there is reason to doubt it. */
export function Odds(part: Part) {
  const { place, state } = part;
  const { tree, cause } = place;
  if (state.ruledOut?.includes(cause))
    return (
      <p class="callout warn">
        You have ruled this one out.{' '}
        <a href={`#${formatState(withoutRuledOut(state, cause))}`}>Take that back</a>
      </p>
    );
  const left = suspects(tree, state.facts, state.ruledOut);
  const share = left.find(({ id }) => id === cause)?.share;
  if (share === undefined) return <p class="callout warn">{doubt}</p>;
  if (left.length === 1) return <p class="odds">{alone(part)}</p>;
  return (
    <p class="odds">
      <Share share={share} /> {among(part, left.length)}
    </p>
  );
}

/** Who comes by a link, or without JavaScript, has answered nothing. */
function among({ state }: Part, count: number): string {
  return Object.keys(state.facts).length > 0
    ? `of all that is still possible; ${count} causes go with the answers.`
    : `of the cases with this symptom, which has ${count} known causes.`;
}

const doubt =
  'Other causes go better with your answers. What speaks against this one stands below; one of the answers may be mistaken.';

function alone({ place, state }: Part): string {
  const [best] = ranked(place.tree, state.facts, state.ruledOut);
  if (best?.misfits)
    return 'No cause that is left goes with all your answers. This one is closest.';
  return 'No other known cause goes with all your answers.';
}
