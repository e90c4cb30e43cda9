import type { FactId } from '../../../machines/facts.ts';
import type { Words } from '../../../machines/words.ts';
import type { State } from '../../diagnosis/address.ts';
import type { DetailId, DetailLabels, Details } from '../../log/details.ts';
import type { Snippet } from '../../snippets/snippet.ts';
import { settingFor } from '../../snippets/snippet.ts';
import { FactField, PlatformField } from './Choices.tsx';
import { DetailField } from './DetailField.tsx';

interface Props {
  snippet: Snippet;
  words: Words;
  labels: DetailLabels;
  /** The details that the chosen variant depends on. */
  asked: readonly DetailId[];
  state: State;
  onChange(next: State): void;
}

/** What the text depends on: the variant, the platform, the reader's own values. */
export function Form({ snippet, words, labels, asked, state, onChange }: Props) {
  const { platformId, details: examples } = settingFor(snippet, { ...state, details: {} });
  const setFact = (fact: FactId, answer: string) =>
    onChange({ ...state, facts: { ...state.facts, [fact]: answer } as State['facts'] });
  const setDetail = (id: DetailId, value: string | undefined) =>
    onChange({ ...state, details: withDetail(state.details, id, value) });
  return (
    <fieldset class="form live no-print">
      <legend>Your server</legend>
      {snippet.facts.map((fact) => (
        <FactField
          key={fact}
          fact={fact}
          words={words}
          answer={state.facts[fact]}
          onChange={(answer) => setFact(fact, answer)}
        />
      ))}
      <PlatformField
        platform={state.platform ?? platformId}
        among={snippet.platforms}
        onChange={(platform) => onChange({ ...state, platform })}
      />
      {asked.map((id) => (
        <DetailField
          key={id}
          id={id}
          label={labels[id]}
          value={state.details[id]}
          example={examples[id]}
          onChange={(value) => setDetail(id, value)}
        />
      ))}
    </fieldset>
  );
}

function withDetail(details: Details, id: DetailId, value: string | undefined): Details {
  const { [id]: _, ...others } = details;
  return value === undefined ? others : { ...others, [id]: value };
}
