import type { FactId } from '../../../machines/facts.ts';
import { labelIn } from '../../../machines/words.ts';
import { formatState } from '../../diagnosis/address.ts';
import type { State } from '../../diagnosis/address.ts';
import { withoutFact } from '../../diagnosis/answers.ts';
import { link } from '../../site/links.ts';
import type { Place } from './place.ts';

/** The answers so far, each with a way to change it or, where a log gave it, to drop it. */
export function Trail({ place, state }: { place: Place; state: State }) {
  const { words } = place;
  const all = Object.entries(state.facts) as [FactId, string][];
  const known = all.filter(([fact]) => words[fact]);
  if (known.length === 0) return null;
  return (
    <section class="trail">
      <h2>Known so far</h2>
      <ol>
        {known.map(([fact, answer]) => (
          <li key={fact}>
            {words[fact]?.asks && <span class="soft">{words[fact].asks}</span>}
            <strong>{labelIn(words, fact, answer)}</strong>
            {fact !== place.fact && <Revise fact={fact} place={place} state={state} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Leads to the question again, or drops what no question asks for. */
export function Revise({ fact, place, state }: { fact: FactId; place: Place; state: State }) {
  const { words } = place;
  const tree = place.askedIn[fact];
  const subject = words[fact]?.asks ?? labelIn(words, fact, state.facts[fact] ?? 'unknown');
  const about = <span class="visually-hidden">: {subject}</span>;
  if (tree) return <a href={link.question(tree, fact, formatState(state))}>Change{about}</a>;
  const without = formatState({ ...state, facts: withoutFact(state.facts, fact) });
  return <a href={`#${without}`}>Drop{about}</a>;
}
