import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { FactId } from '../../../machines/facts.ts';
import type { State } from '../../diagnosis/address.ts';
import type { Place } from './place.ts';

interface Props {
  place: Place & { fact: FactId };
  state: State;
  onAnswer(answer: string | undefined): void;
}

/** What `PasteReading.tsx` needs; it is fetched on the first paste, with all that it shows. */
export interface ReadingProps extends Props {
  text: string;
  /** The result in one sentence, for the status line and a screen reader. */
  onSaid(words: string): void;
}

/** Instead of comparing outputs by eye: paste them, here or as many as there are. */
export function Paste(props: Props) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const [Reading, setReading] = useState<ComponentType<ReadingProps>>();
  const take = (pasted: string) => {
    setText(pasted);
    if (!Reading)
      import('./PasteReading.tsx').then(
        (loaded) => setReading(() => loaded.default),
        () => setSaid('The part of this page that reads outputs did not load.'),
      );
  };
  return (
    <details class="paste live">
      <summary>Paste what it printed</summary>
      <label for="paste">What the commands printed, or more log lines</label>
      <textarea
        class="machine"
        id="paste"
        rows={5}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => take(event.currentTarget.value)}
      />
      <p class="small soft">
        Read in this page; nothing is sent. Several commands at once are fine, with their prompts.
      </p>
      <p role="status">{said}</p>
      {Reading && <Reading {...props} text={text} onSaid={setSaid} />}
    </details>
  );
}
