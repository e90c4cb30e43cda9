import type { FactId } from '../../../machines/facts.ts';
import type { State } from '../../diagnosis/address.ts';
import { PasteResult, summaryOf } from './PasteResult.tsx';
import type { Learned } from './learned.ts';
import type { PasteReport } from './paste-messages.ts';
import type { Place } from './place.ts';

interface Props {
  place: Place & { fact: FactId };
  state: State;
  report: PasteReport | undefined;
  learned: Learned | undefined;
  failed: boolean;
  onText(text: string): void;
}

/** Instead of comparing outputs by eye: paste them, here or as many as there are. */
export function Paste({ place, state, report, learned, failed, onText }: Props) {
  return (
    <details class="paste">
      <summary>Paste what it printed</summary>
      <noscript>
        <p class="callout">Reading what you paste takes JavaScript.</p>
      </noscript>
      <label for="paste">What the commands printed, or more log lines</label>
      <textarea
        class="machine"
        id="paste"
        rows={5}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p class="small soft">
        Read in this page; nothing is sent. Several commands at once are fine, with their prompts.
      </p>
      <p role="status">
        {failed ? unreadable : report && learned && summaryOf(report, learned, place.fact)}
      </p>
      {report && learned && (
        <PasteResult place={place} state={state} report={report} learned={learned} />
      )}
    </details>
  );
}

const unreadable = 'The part of this page that reads outputs did not load.';
