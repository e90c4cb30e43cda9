import type { ComponentProps, ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Words } from '../../../machines/words.ts';
import type { DetailId, DetailLabels } from '../../log/details.ts';
import type { State } from '../../diagnosis/address.ts';
import { pageVocabulary } from '../../diagnosis/page-vocabulary.ts';
import { settingFor } from '../../snippets/snippet.ts';
import type { Change, Setting, Snippet } from '../../snippets/snippet.ts';
import type { ReaderPlatformId } from '../../platforms/readers.ts';
import { link } from '../../site/links.ts';
import { attempt } from './attempt.ts';
import { Files } from './Files.tsx';
import { Form } from './Form.tsx';
import { Runbook } from './Runbook.tsx';
import type { FromLink } from './FromLink.tsx';
import { useTrusted } from './use-trusted.ts';

interface Props {
  snippet: Snippet;
  /** What the snippet's facts are called. */
  words: Words;
  /** What its details are called. */
  labels: DetailLabels;
}

/** The fix page's working part: details in, text and runbook out. The build renders it with the examples. */
export function Generator({ snippet, words, labels }: Props) {
  const trusted = useTrusted(
    snippet.details,
    useMemo(() => pageVocabulary(words), [words]),
  );
  const { state, change } = trusted;
  const setting = settingFor(snippet, state);
  const { result, details } = attempt(snippet, setting);
  return (
    <>
      <Form {...{ snippet, words, labels, state }} asked={details} onChange={change} />
      <div class="result">
        <LinkValues {...trusted} labels={labels} />
        <Examples labels={labels} asked={details} state={state} setting={setting} />
        {typeof result === 'string' ? (
          <Refused reason={result} platform={state.platform} />
        ) : (
          <Result change={result} setting={setting} />
        )}
      </div>
    </>
  );
}

type Panel = ComponentType<ComponentProps<typeof FromLink>>;

/** What asks about a link's values is fetched when a link has brought some. Until it is there, they are not used. */
function LinkValues(props: ComponentProps<typeof FromLink>) {
  const [loaded, setLoaded] = useState<{ Panel: Panel } | 'failed'>();
  const isAsked = Object.keys(props.foreign).length > 0;
  useEffect(() => {
    if (isAsked)
      void import('./FromLink.tsx').then(
        ({ FromLink: Panel }) => setLoaded({ Panel }),
        () => setLoaded('failed'),
      );
  }, [isAsked]);
  if (loaded === 'failed') return <p class="callout warn">{notLoaded}</p>;
  if (loaded) return <loaded.Panel {...props} />;
  return isAsked ? <div class="from-link" aria-busy="true" /> : null;
}

const notLoaded =
  'The link’s values are not used: what asks about them did not load. Reload the page.';

/** No text is better than a wrong one; where the reader's system has a way of its own, that is named. */
function Refused({ reason, platform }: { reason: string; platform: State['platform'] }) {
  const own = platform && elsewhere[platform];
  return (
    <div class="callout warn" role="status">
      <p>{reason}</p>
      {own && (
        <p>
          {own.text} {own.guide && <a href={link.guide(own.guide)}>Read how.</a>}
        </p>
      )}
    </div>
  );
}

const panel =
  'writes nginx’s files itself, and overwrites what is changed by hand: use its own form.';

/** How a setting is changed where another program writes nginx's configuration. */
const elsewhere: Partial<Record<ReaderPlatformId, { text: string; guide?: string }>> = {
  kubernetes: {
    text: 'In Kubernetes the controller writes nginx’s configuration from annotations and a ConfigMap.',
    guide: 'kubernetes',
  },
  plesk: { text: `Plesk ${panel}` },
  cpanel: { text: `cPanel ${panel}` },
};

function Result({ change, setting }: { change: Change; setting: Setting }) {
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
      <Runbook change={change} setting={setting} />
    </>
  );
}

interface ExamplesProps {
  labels: DetailLabels;
  asked: readonly DetailId[];
  state: State;
  setting: Setting;
}

/** Nobody should run an example by mistake: says which values are not the reader's. */
function Examples({ labels, asked, state, setting }: ExamplesProps) {
  const left = asked.filter((id) => state.details[id] === undefined);
  if (left.length === 0) return null;
  const named = (id: DetailId) => (
    <li key={id}>
      {labels[id]}: <code>{setting.details[id]}</code>
    </li>
  );
  return (
    <div class="callout warn">
      <p>Still examples. Put in your own before you run anything:</p>
      <ul>{left.map(named)}</ul>
    </div>
  );
}
