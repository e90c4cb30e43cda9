import { answersOf } from '../../../machines/fact-ids.ts';
import { labelIn } from '../../../machines/words.ts';
import { formatState } from '../../diagnosis/address.ts';
import type { State } from '../../diagnosis/address.ts';
import type { Place } from '../answers/place.ts';
import { useHydrated } from '../use-hydrated.ts';

const changes = answersOf('what-changed').filter((it) => it !== 'unknown');

/** What most threads turn on and nobody asks: it strikes no cause out and puts those first that it points at. */
export function Changed({ place, state }: { place: Place; state: State }) {
  const isLive = useHydrated();
  const known = state.facts['what-changed'];
  if (!isLive || (known !== undefined && known !== 'unknown')) return null;
  return (
    <p class="changed no-print">
      <label for="what-changed">What changed shortly before?</label>
      <select id="what-changed" onChange={(event) => tell(state, event.currentTarget.value)}>
        <option value="">Choose, and the order follows</option>
        {changes.map((answer) => (
          <option key={answer} value={answer}>
            {labelIn(place.words, 'what-changed', answer)}
          </option>
        ))}
      </select>
    </p>
  );
}

/** A step of its own in the history: “back” takes it back. */
function tell(state: State, answer: string) {
  if (answer === '') return;
  const facts = { ...state.facts, 'what-changed': answer } as State['facts'];
  location.hash = formatState({ ...state, facts });
}
