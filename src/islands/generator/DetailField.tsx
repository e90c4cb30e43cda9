import { useEffect, useState } from 'preact/hooks';
import { isDetail } from '../../log/details.ts';
import type { DetailId } from '../../log/details.ts';

interface Props {
  id: DetailId;
  label: string | undefined;
  /** What the reader has given; the text uses the example as long as it is absent. */
  value: string | undefined;
  example: string;
  onChange(value: string | undefined): void;
}

/** One detail. What is not of its form is shown as refused and stays out of the text, which keeps the last good value. */
export function DetailField({ id, label, value, example, onChange }: Props) {
  const [typed, setTyped] = useState('');
  useEffect(
    () => setTyped((before) => (isUsed(id, before, value) ? before : (value ?? ''))),
    [value],
  );
  const refused = typed.trim() !== '' && !isDetail(id, typed.trim());
  const [form, setForm] = useState('');
  useEffect(() => {
    if (refused)
      void import('../../log/accepted.ts').then(
        ({ accepted }) => setForm(` Give ${accepted[id]}.`),
        () => undefined,
      );
  }, [refused]);
  const input = (event: { currentTarget: HTMLInputElement }) => {
    const text = event.currentTarget.value;
    setTyped(text);
    if (!text.trim()) onChange(undefined);
    else if (isDetail(id, text.trim())) onChange(text.trim());
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={id}
        value={typed}
        placeholder={example}
        onInput={input}
        aria-invalid={refused}
        aria-describedby={`${id}-refused`}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
      />
      <p class="error" id={`${id}-refused`} aria-live="polite">
        {refused && `Not used.${form} The text keeps ${value ?? example}.`}
      </p>
    </div>
  );
}

/** Whether what is typed already says the value, or is refused and must stay to be corrected. */
function isUsed(id: DetailId, typed: string, value: string | undefined): boolean {
  const text = typed.trim();
  return text === (value ?? '') || (text !== '' && !isDetail(id, text));
}
