import { formatState } from '../../diagnosis/address.ts';
import { link } from '../../site/links.ts';
import type { Part } from './Found.tsx';
import { NextBest, nextBestTitle } from './NextBest.tsx';

/** What cures it, and the question that follows. */
export function Cure({ place, state }: Part) {
  return (
    <section>
      {place.fixes.length > 0 ? (
        <Fixes place={place} state={state} />
      ) : (
        <NoFix place={place} state={state} />
      )}
      <div class="helped no-print">
        <h2>Did it help?</h2>
        <p class="verdicts">
          <a class="button primary" href="#after">
            Yes, it works again
          </a>
          <NextBest place={place} state={state}>
            No, it did not help
          </NextBest>
        </p>
        <p class="soft small">
          {nextBestTitle({ place, state })}
          {Object.keys(state.facts).length > 0 && ' All that is known is kept.'}
        </p>
      </div>
    </section>
  );
}

/** The fixes, with all that is known in their addresses. */
function Fixes({ place, state }: Part) {
  const known = Object.keys(state.details).length;
  return (
    <>
      <h2 id="fix">Fix it</h2>
      {known > 0 && <p class="soft">The values that are known go with you.</p>}
      <ul class="fix-cards">
        {place.fixes.map(({ id, title, summary }, index) => (
          <li key={id} class="card">
            <a
              class={index === 0 ? 'button primary' : 'button'}
              href={link.fix(id, formatState(state))}
            >
              {title}
            </a>
            <p>{summary}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href={link.cause(place.cause, formatState(state))}>
          Why it happens, and all about this cause
        </a>
      </p>
    </>
  );
}

function NoFix({ place, state }: Part) {
  return (
    <>
      <h2 id="fix">What to do</h2>
      <p>There is no ready-made change for it. Its page says what helps.</p>
      <p>
        <a class="button primary" href={link.cause(place.cause, formatState(state))}>
          What helps, and all about this cause
        </a>
      </p>
    </>
  );
}
