import { formatState } from '../../diagnosis/address.ts';
import type { State } from '../../diagnosis/address.ts';
import { withRuledOut } from '../../diagnosis/next-best.ts';
import { ranked, suspects } from '../../diagnosis/suspects.ts';
import type { Suspect } from '../../diagnosis/suspects.ts';
import { link } from '../../site/links.ts';
import type { OnPage, Place } from '../answers/place.ts';
import { SoFar } from '../answers/SoFar.tsx';
import { usePlace } from '../answers/use-place.ts';
import { CheckView } from '../CheckView.tsx';
import type { Check, Checks } from '../CheckView.tsx';
import { OtherWays } from '../OtherWays.tsx';
import { IncidentReport } from '../report/IncidentReport.tsx';
import { Share } from '../Share.tsx';
import { useHydrated } from '../use-hydrated.ts';
import { Changed } from './Changed.tsx';

interface Props extends OnPage<Place> {
  checks: Checks;
}

/** The causes that the facts leave, ranked, each with its check. */
export default function Shortlist({ checks, ...page }: Props) {
  const [place, state] = usePlace<Place>(page);
  const left = suspects(place.tree, state.facts, state.ruledOut);
  return (
    <>
      <div class="suspects">
        <Heading isEmpty={left.length === 0} />
        <Doubt place={place} state={state} left={left} />
        {left.length > 1 && <Changed place={place} state={state} />}
        <ol>
          {left.slice(0, shownAtOnce).map((suspect) => (
            <SuspectCard
              key={suspect.id}
              suspect={suspect}
              check={checks[suspect.id]}
              place={place}
              state={state}
            />
          ))}
        </ol>
        <Rest suspects={left.slice(shownAtOnce)} place={place} state={state} />
        <h2>{left.length === 0 ? 'Where to go on' : 'None of these?'}</h2>
        <OtherWays place={place} />
        <IncidentReport place={{ ...place, checks }} />
      </div>
      <SoFar place={place} state={state} />
    </>
  );
}

function Heading({ isEmpty }: { isEmpty: boolean }) {
  if (isEmpty) return <h1>No known cause is left</h1>;
  return (
    <>
      <h1>The causes that are left, in the order to check them</h1>
      <p class="why">
        The likeliest stands first. Each check takes one command and shows whether this is the
        cause.
      </p>
    </>
  );
}

/** More cards than these are no order to check in, but a wall. */
const shownAtOnce = 8;

interface RestProps {
  suspects: readonly Suspect[];
  place: Place;
  state: State;
}

/** The less likely ones, folded: their pages have the checks. */
function Rest({ suspects: rest, place, state }: RestProps) {
  if (rest.length === 0) return null;
  return (
    <details class="rest">
      <summary>
        {rest.length === 1 ? 'One less likely cause' : `${rest.length} less likely causes`}
      </summary>
      <ol start={shownAtOnce + 1}>
        {rest.map(({ id, share }) => (
          <li key={id}>
            <a href={link.found(place.tree, id, formatState(state))}>{place.titles[id] ?? id}</a>
            <Share share={share} />
          </li>
        ))}
      </ol>
    </details>
  );
}

interface DoubtProps {
  place: Place;
  state: State;
  left: readonly Suspect[];
}

/** What to think of the list where the answers do not simply lead to it. */
function Doubt({ place, state, left }: DoubtProps) {
  const [best] = ranked(place.tree, state.facts, state.ruledOut);
  if (left.length === 0)
    return (
      <p class="callout warn">
        You have ruled out every cause of this symptom that we know. One of the checks may have
        misled: take a cause back under “Ruled out”, or go on below.
      </p>
    );
  if (!best?.misfits) return null;
  return (
    <p class="callout warn">
      No cause that is left goes with all your answers. These contradict the fewest; one of the
      answers may be mistaken.
    </p>
  );
}

interface CardProps {
  suspect: Suspect;
  check: Check | undefined;
  place: Place;
  state: State;
}

function SuspectCard({ suspect, check, place, state }: CardProps) {
  const title = place.titles[suspect.id] ?? suspect.id;
  const found = link.found(place.tree, suspect.id, formatState(state));
  const isLive = useHydrated();
  return (
    <li class="card">
      <h2>
        <a href={found}>{title}</a>
      </h2>
      <Share share={suspect.share} />
      {check && (
        <>
          <p>{check.summary}</p>
          <CheckView check={check} own={state.details} />
        </>
      )}
      <p class="verdicts no-print">
        <a class="button" href={found}>
          It is this one<span class="visually-hidden">: {title}</span>
        </a>
        {isLive && (
          <a class="button" href={`#${formatState(withRuledOut(state, suspect.id))}`}>
            It is not<span class="visually-hidden">: {title}</span>
          </a>
        )}
      </p>
    </li>
  );
}
