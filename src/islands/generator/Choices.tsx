import type { FactId } from '../../../machines/facts.ts';
import { labelIn, questionIn } from '../../../machines/words.ts';
import type { Words } from '../../../machines/words.ts';
import { platformIds, platforms } from '../../platforms/platforms.ts';
import type { PlatformId } from '../../platforms/platforms.ts';
import { readerPlatforms } from '../../platforms/readers.ts';
import type { ReaderPlatformId } from '../../platforms/readers.ts';

interface FactProps {
  fact: FactId;
  words: Words;
  answer: string | undefined;
  onChange(answer: string): void;
}

/** A fact that chooses between variants of the text. */
export function FactField({ fact, words, answer = 'unknown', onChange }: FactProps) {
  return (
    <Choice
      id={fact}
      label={questionIn(words, fact)}
      value={answer}
      options={[...Object.keys(words[fact]?.answers ?? {}), 'unknown'].map((id) => [
        id,
        labelIn(words, fact, id),
      ])}
      onChange={onChange}
    />
  );
}

interface PlatformProps {
  /** The reader's own; it stays chosen where the snippet is not written for it. */
  platform: ReaderPlatformId;
  among: readonly PlatformId[] | undefined;
  onChange(platform: PlatformId): void;
}

export function PlatformField({ platform, among = platformIds, onChange }: PlatformProps) {
  const isWritten = among.some((id) => id === platform);
  const own: [string, string][] = isWritten
    ? []
    : [[platform, `${readerPlatforms[platform]} (not written)`]];
  return (
    <Choice
      id="platform"
      label="System"
      value={platform}
      options={[...own, ...among.map((id): [string, string] => [id, platforms[id].name])]}
      onChange={(id) => onChange(id as PlatformId)}
    />
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  value: string;
  options: [id: string, label: string][];
  onChange(id: string): void;
}

function Choice({ id, label, value, options, onChange }: ChoiceProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={id} value={value} onChange={(e) => onChange(e.currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
