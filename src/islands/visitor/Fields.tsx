import { looks } from '../../visitor/tried.ts';
import type { Draft } from './Report.tsx';

interface Props {
  draft: Draft;
  onChange(part: Partial<Draft>): void;
}

const frequencies = ['Each time', 'Only sometimes', 'Once so far'];

export function Fields({ draft, onChange }: Props) {
  const text = (name: keyof Draft, type = 'text') => ({
    name,
    type,
    value: draft[name],
    onInput: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <label>
        Address of the page that fails
        <input {...text('address', 'url')} placeholder="https://" />
        <small class="soft">What follows a “?” is left out: it can hold private things.</small>
      </label>
      <label>
        When it failed, by your clock
        <input {...text('when', 'datetime-local')} />
      </label>
      <Choice
        label="What you saw"
        options={looks}
        onChange={(saw) => onChange({ saw })}
        value={draft.saw}
      />
      <label>
        A number or code on the page, if there is one
        <input {...text('code')} />
      </label>
      <Choice
        label="How often it fails"
        options={frequencies}
        onChange={(howOften) => onChange({ howOften })}
        value={draft.howOften}
      />
      <label>
        Your device (empty it if you do not want to tell)
        <input {...text('device')} />
      </label>
      <label>
        Anything else
        <input {...text('notes')} />
        <small class="soft">Never write a password, a PIN or a card number here.</small>
      </label>
    </>
  );
}

interface ChoiceProps {
  label: string;
  options: readonly string[];
  value: string;
  onChange(value: string): void;
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">I do not remember</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
}
