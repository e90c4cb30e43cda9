import { CheckView } from '../CheckView.tsx';
import type { Part } from './Found.tsx';
import { NextBest } from './NextBest.tsx';

/** The one check that tells whether it is this cause, before anything is changed. */
export function Proof({ place, state }: Part) {
  const check = place.checks[place.cause];
  if (!check) return null;
  return (
    <section>
      <h2>Check it first</h2>
      <CheckView check={check} own={state.details} />
      <p class="verdicts no-print">
        <a class="button primary" href="#fix">
          {place.fixes.length > 0 ? 'It is this: fix it' : 'It is this: what to do'}
        </a>
        <NextBest place={place} state={state}>
          It shows something else
        </NextBest>
      </p>
    </section>
  );
}
