import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { readOutlines } from '../../diagnosis/outline-text.ts';
import type { Place } from '../answers/place.ts';
import { rememberOwn } from '../own-details.ts';
import { announce, invitation, megabytes } from './announce.ts';
import { Input } from './Input.tsx';
import type { Source } from './messages.ts';
import { ReportView } from './ReportView.tsx';
import { useReading } from './use-reading.ts';

interface Props {
  /** Of every tree, as text: a log can lead into each. */
  outlines: string;
  titles: Place['titles'];
}

/** Log in, findings out, as one pastes. Nothing leaves the page. */
export default function LogReader({ outlines: text, titles }: Props) {
  const outlines = useMemo(() => readOutlines(text), [text]);
  const { shown, read, again: readAgain, clear } = useReading();
  const [said, setSaid] = useState(invitation(''));
  const readText = (text: string) => {
    setSaid(text.trim() ? '' : invitation(text));
    if (text.trim()) read({ text });
    else clear();
  };
  const readAside = (source: Source, name: string) => {
    setSaid(`${name}. `);
    read(source);
  };
  const stop = () => {
    setSaid(invitation(''));
    clear();
  };
  const { report, progress, failure, again } = shown;
  // Before anybody can follow a link that carries them.
  useLayoutEffect(() => {
    for (const { details } of report ? [report, ...report.findings] : []) rememberOwn(details);
  }, [report]);
  return (
    <div class="log-reader live">
      <Input
        isEmpty={!report && !progress && !failure && !again}
        onText={readText}
        onAside={readAside}
      />
      <p role="status">
        {said}
        {again && `${again} Trying again …`}
        {!progress && !again && report && announce(report)}
      </p>
      {progress && (
        <p class="progress">
          <progress max={progress.total} value={progress.done} aria-label="Read so far" />
          {megabytes(progress.done)} of {megabytes(progress.total)}
          <button type="button" class="button" onClick={stop}>
            Cancel
          </button>
        </p>
      )}
      {failure && (
        <div class="callout warn">
          <p>It could not be read: {failure} Nothing is lost: the text is still here.</p>
          <button type="button" class="button" onClick={readAgain}>
            Try again
          </button>
        </div>
      )}
      {report && <ReportView report={report} outlines={outlines} titles={titles} />}
    </div>
  );
}
