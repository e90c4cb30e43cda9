import type { CauseId } from '../../../machines/odds.ts';
import { formatState } from '../../diagnosis/address.ts';
import type { State } from '../../diagnosis/address.ts';
import { suspects } from '../../diagnosis/suspects.ts';
import type { Suspect } from '../../diagnosis/suspects.ts';
import type { Details } from '../../log/details.ts';
import { link } from '../../site/links.ts';
import { examplesIn } from '../answers/examples.ts';
import type { Place } from '../answers/place.ts';
import { SoFar } from '../answers/SoFar.tsx';
import { CodeFigure } from '../CodeFigure.tsx';
import { useFragment } from '../fragment.ts';
import { Share } from '../Share.tsx';

/** How one finds out whether a cause is the one. */
interface Check {
  summary: string;
  command: string;
  shows: string;
}

interface Props extends Place {
  checks: { readonly [C in CauseId]?: Check };
}

/** The causes that the facts leave, ranked, each with its check. */
export default function Shortlist({ checks, ...place }: Props) {
  const [state] = useFragment();
  return (
    <>
      <ol class="suspects">
        {suspects(place.tree, state.facts).map((suspect) => (
          <SuspectCard
            key={suspect.id}
            suspect={suspect}
            title={place.titles[suspect.id] ?? suspect.id}
            check={checks[suspect.id]}
            state={state}
          />
        ))}
      </ol>
      <SoFar place={place} state={state} />
    </>
  );
}

interface CardProps {
  suspect: Suspect;
  title: string;
  check: Check | undefined;
  state: State;
}

function SuspectCard({ suspect, title, check, state }: CardProps) {
  return (
    <li class="card">
      <h2>
        <a href={link.cause(suspect.id, formatState(state))}>{title}</a>
      </h2>
      <Share share={suspect.share} />
      {check && (
        <>
          <p>{check.summary}</p>
          <CodeFigure wraps text={ownText(check.command, state.details)}>
            {withOwnValues(check.command, state.details)}
          </CodeFigure>
          <p>
            <strong>If this is the cause:</strong> {check.shows}
          </p>
        </>
      )}
    </li>
  );
}

/** The text in pieces, each value of the reader's in the place of its example. */
function pieces(text: string, own: Details): { text: string; isOwn: boolean }[] {
  let end = 0;
  const found = examplesIn(text).flatMap(({ at, text: example, detail }) => {
    const before = { text: text.slice(end, at), isOwn: false };
    end = at + example.length;
    return [before, { text: own[detail] ?? example, isOwn: own[detail] !== undefined }];
  });
  return [...found, { text: text.slice(end), isOwn: false }];
}

function ownText(text: string, own: Details): string {
  return pieces(text, own)
    .map((piece) => piece.text)
    .join('');
}

function withOwnValues(text: string, own: Details) {
  return pieces(text, own).map((piece) =>
    piece.isOwn ? <span class="own">{piece.text}</span> : piece.text,
  );
}
