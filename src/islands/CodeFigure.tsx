import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  caption?: string | undefined;
  /** What the copy button copies. */
  text: string;
  /** The text as shown; the text itself when absent. */
  children?: ComponentChildren;
  wraps?: boolean;
  /** Stands on the `pre`, so that a test finds a step's commands. */
  step?: string | undefined;
  download?: string | undefined;
}

/** A block of code inside an island; looks like the blocks that the build makes. */
export function CodeFigure({ caption, text, children = text, wraps, step, download }: Props) {
  return (
    <figure class={wraps ? 'code wraps' : 'code'}>
      {caption && <figcaption>{caption}</figcaption>}
      <pre data-step={step} tabIndex={wraps ? undefined : 0}>
        <code data-command={step && ''}>{children}</code>
      </pre>
      <CopyButton text={text} />
      {download && (
        <a class="download" href={dataUrl(text)} download={download}>
          Download
        </a>
      )}
    </figure>
  );
}

/** Works without JavaScript, and stays in the page. */
function dataUrl(text: string): string {
  return `data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`;
}

/** Hidden until the page can copy. It is there from the start, so that the page's own script adds none. */
function CopyButton({ text }: { text: string }) {
  const [works, setWorks] = useState(false);
  const [said, setSaid] = useState('Copy');
  useEffect(() => setWorks(true), []);
  useEffect(() => setSaid('Copy'), [text]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('Not allowed'),
    );
  return (
    <button type="button" class="copy" aria-live="polite" hidden={!works} onClick={copy}>
      {said}
    </button>
  );
}
