import type { ComponentChildren } from 'preact';
import type { FactId } from '../../../machines/facts.ts';
import { labelIn, questionIn } from '../../../machines/words.ts';
import { formatState } from '../../diagnosis/address.ts';
import { groundsOf } from '../../diagnosis/grounds.ts';
import type { Grounds } from '../../diagnosis/grounds.ts';
import { link } from '../../site/links.ts';
import { Revise } from '../answers/Trail.tsx';
import type { Part } from './Found.tsx';

/** What supports the cause, what speaks against it, and what would. Each answer can be changed. */
export function GroundsView({ place, state }: Part) {
  const { tree, cause, askedIn } = place;
  const asked = (Object.keys(askedIn) as FactId[]).filter((fact) => askedIn[fact] === tree);
  const grounds = groundsOf(tree, cause, state.facts, asked);
  const part = { place, state };
  return (
    <section>
      <h2>Why this cause</h2>
      <Known {...part} title="What supports it" facts={grounds.for} />
      <Known {...part} title="What speaks against it" facts={grounds.against} warn />
      <Known {...part} title="Asked, but it tells nothing here" facts={grounds.neither} />
      <Open {...part} open={grounds.open} />
    </section>
  );
}

interface KnownProps extends Part {
  title: string;
  facts: readonly FactId[];
  warn?: boolean;
}

function Known({ place, state, title, facts, warn }: KnownProps) {
  const { words } = place;
  const named = facts.filter((fact) => words[fact]);
  if (named.length === 0) return null;
  return (
    <Listed title={title} warn={warn}>
      {named.map((fact) => (
        <li key={fact}>
          {words[fact]?.asks && <span class="soft">{words[fact].asks}</span>}
          <strong>{labelIn(words, fact, state.facts[fact]!)}</strong>
          <Revise fact={fact} place={place} state={state} />
        </li>
      ))}
    </Listed>
  );
}

function Open({ place, state, open }: Part & Pick<Grounds, 'open'>) {
  if (open.length === 0) return null;
  return (
    <Listed title="What would speak against it">
      {open.map(({ fact, fitting }) => (
        <li key={fact}>
          <span class="soft">{questionIn(place.words, fact)}</span>
          <span>
            Any other answer than{' '}
            {fitting.map((answer, index) => (
              <>
                {index > 0 && ' or '}
                <strong>{labelIn(place.words, fact, answer)}</strong>
              </>
            ))}
          </span>
          <a href={link.question(place.tree, fact, formatState(state))}>
            Answer<span class="visually-hidden">: {questionIn(place.words, fact)}</span>
          </a>
        </li>
      ))}
    </Listed>
  );
}

interface ListedProps {
  title: string;
  warn?: boolean | undefined;
  children: ComponentChildren;
}

function Listed({ title, warn, children }: ListedProps) {
  return (
    <div class={warn ? 'trail callout warn' : 'trail'}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  );
}
