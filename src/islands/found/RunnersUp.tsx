import { formatState } from '../../diagnosis/address.ts';
import { ranked, suspects } from '../../diagnosis/suspects.ts';
import { link } from '../../site/links.ts';
import { CheckView } from '../CheckView.tsx';
import { OtherWays } from '../OtherWays.tsx';
import { Share } from '../Share.tsx';
import type { Part } from './Found.tsx';

/** More than these are on the shortlist. */
const most = 3;

/** The causes that come next, each with what separates it and the one check that tells. */
export function RunnersUp({ place, state }: Part) {
  const { tree, cause, checks, differs, titles } = place;
  const others = ranked(tree, state.facts, [...(state.ruledOut ?? []), cause]);
  const shares = new Map(
    suspects(tree, state.facts, state.ruledOut).map((it) => [it.id, it.share]),
  );
  if (others.length === 0) return <Nothing place={place} state={state} />;
  return (
    <section class="runners-up">
      <h2>What else it could be</h2>
      <ol>
        {others.slice(0, most).map(({ id, misfits }) => (
          <li key={id} class="card">
            <h3>
              <a href={link.found(tree, id, formatState(state))}>{titles[id] ?? id}</a>
            </h3>
            {shares.has(id) && <Share share={shares.get(id)!} />}
            {misfits > 0 && <p class="soft small">{against(misfits)}</p>}
            {differs[id] && <p>{differs[id]}</p>}
            {checks[id] && <CheckView check={checks[id]} own={state.details} />}
          </li>
        ))}
      </ol>
      <p>
        <a href={link.shortlist(tree, formatState(state))}>All causes that are left</a>
      </p>
    </section>
  );
}

function against(misfits: number): string {
  return misfits === 1
    ? 'One of your answers speaks against it.'
    : `${misfits} of your answers speak against it.`;
}

function Nothing({ place }: Part) {
  return (
    <section class="runners-up">
      <h2>If it is not this</h2>
      <OtherWays place={place} />
    </section>
  );
}
