import type { CauseId } from '../../../machines/odds.ts';
import type { State } from '../../diagnosis/address.ts';
import type { OnPage, Place } from '../answers/place.ts';
import { RuledOut } from '../answers/RuledOut.tsx';
import { StartAgain } from '../answers/StartAgain.tsx';
import { usePlace } from '../answers/use-place.ts';
import type { Checks } from '../CheckView.tsx';
import { After } from './After.tsx';
import { Cure } from './Cure.tsx';
import { GroundsView } from './GroundsView.tsx';
import { Odds } from './Odds.tsx';
import { Proof } from './Proof.tsx';
import { suits } from './offer.ts';
import type { Offer } from './offer.ts';
import { RunnersUp } from './RunnersUp.tsx';

export interface FoundPlace extends Place {
  cause: CauseId;
  checks: Checks;
  /** The cause's fixes, the best first. */
  fixes: readonly Offer[];
  /** What separates the cause from those that look like it. */
  differs: { readonly [C in CauseId]?: string };
}

/** What every part of the page is a function of. */
export interface Part {
  place: FoundPlace;
  state: State;
}

/** The live part of an end: is it this cause, what cures it, did that help, and what if not. */
export default function Found(page: OnPage<FoundPlace>) {
  const [whole, state] = usePlace<FoundPlace>(page);
  const place = { ...whole, fixes: whole.fixes.filter((fix) => suits(fix, state.facts)) };
  const { Values } = place;
  const part = { place, state };
  return (
    <>
      <div class="found">
        <Odds {...part} />
        <Proof {...part} />
        <Cure {...part} />
        <GroundsView {...part} />
        <RunnersUp {...part} />
        <After place={place} />
      </div>
      <aside class="so-far" aria-label="So far">
        <RuledOut {...part} />
        {Values && <Values details={state.details} />}
        <StartAgain {...part} />
      </aside>
    </>
  );
}
