import type { Words } from '../../../machines/words.ts';
import { details as shapes } from '../../log/details.ts';
import type { DetailId } from '../../log/details.ts';
import type { State } from '../../diagnosis/address.ts';
import { settingFor } from '../../snippets/snippet.ts';
import type { Change, Setting, Snippet } from '../../snippets/snippet.ts';
import { attempt } from './attempt.ts';
import { Files } from './Files.tsx';
import { Form } from './Form.tsx';
import { FromLink } from './FromLink.tsx';
import { Runbook } from './Runbook.tsx';
import { useTrusted } from './use-trusted.ts';

interface Props {
  snippet: Snippet;
  /** What the snippet's facts are called. */
  words: Words;
}

/** The fix page's working part: details in, text and runbook out. The build renders it with the examples. */
export function Generator({ snippet, words }: Props) {
  const trusted = useTrusted();
  const { state, change } = trusted;
  const setting = settingFor(snippet, state);
  const { result, details } = attempt(snippet, setting);
  return (
    <>
      <Form snippet={snippet} words={words} asked={details} state={state} onChange={change} />
      <div class="result">
        <FromLink {...trusted} />
        <Examples asked={details} state={state} setting={setting} />
        {typeof result === 'string' ? <p class="callout warn">{result}</p> : <Result {...result} />}
      </div>
    </>
  );
}

function Result(change: Change) {
  return (
    <>
      <Files {...change} />
      {change.notes && (
        <ul class="notes">
          {change.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Runbook change={change} />
    </>
  );
}

interface ExamplesProps {
  asked: readonly DetailId[];
  state: State;
  setting: Setting;
}

/** Nobody should run an example by mistake: says which values are not the reader's. */
function Examples({ asked, state, setting }: ExamplesProps) {
  const left = asked.filter((id) => state.details[id] === undefined);
  if (left.length === 0) return null;
  const named = (id: DetailId) => (
    <li key={id}>
      {shapes[id].label}: <code>{setting.details[id]}</code>
    </li>
  );
  return (
    <div class="callout warn">
      <p>Still examples. Put in your own before you run anything:</p>
      <ul>{left.map(named)}</ul>
    </div>
  );
}
