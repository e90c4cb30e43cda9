import { triedByHand } from '../../visitor/tried.ts';

interface Props {
  /** What the questions have brought out; ticked until the visitor unticks it. */
  answered: readonly string[];
  isTicked(text: string): boolean;
  onTick(text: string, on: boolean): void;
}

export function Tried({ answered, isTicked, onTick }: Props) {
  return (
    <fieldset>
      <legend>What you tried, and what came of it</legend>
      {[...answered, ...triedByHand].map((text) => (
        <label key={text} class="tick">
          <input
            type="checkbox"
            checked={isTicked(text)}
            onChange={(event) => onTick(text, event.currentTarget.checked)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
