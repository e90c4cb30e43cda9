import type { CauseId } from '../../machines/odds.ts';
import type { Details } from '../log/details.ts';
import { CodeFigure } from './CodeFigure.tsx';
import { OwnText, examplesLeft, ownText } from './OwnText.tsx';

/** How one finds out whether a cause is the one. */
export interface Check {
  summary: string;
  command: string;
  /** What the command needs, such as root. */
  privileges?: string | undefined;
  shows: string;
}

export type Checks = { readonly [C in CauseId]?: Check };

export function CheckView({ check, own }: { check: Check; own: Details }) {
  const left = examplesLeft(check.command, own);
  return (
    <>
      <CodeFigure wraps caption={check.privileges} text={ownText(check.command, own)}>
        <OwnText text={check.command} own={own} />
      </CodeFigure>
      {left.length > 0 && (
        <p class="soft small">Put your own in the place of the example: {left.join(', ')}.</p>
      )}
      <p>
        <strong>If this is the cause:</strong> {check.shows}
      </p>
    </>
  );
}
