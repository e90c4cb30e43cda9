import { useEffect, useRef } from 'preact/hooks';
import { megabytes } from './announce.ts';
import { examples } from './example.ts';
import type { Source } from './messages.ts';
import { useDroppedFiles } from './use-dropped-files.ts';

interface Props {
  /** Nothing was given yet. */
  isEmpty: boolean;
  onText(text: string): void;
  /** A source that the box does not show, and what to say in its place. */
  onAside(source: Source, name: string): void;
}

/** Of a longer text only the beginning is shown: a text area takes a second for a megabyte, the worker does not. */
const longestShown = 100_000;

/** The box, the file button, and the whole page as a place to drop files on. */
export function Input({ isEmpty, onText, onAside }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  /** What was pasted and is not shown. */
  const rest = useRef('');
  const aside = (source: Source, name: string) => {
    area.current!.value = '';
    rest.current = '';
    onAside(source, name);
  };
  const takeFiles = (files: File[]) => aside({ files }, nameOf(files));
  const isOver = useDroppedFiles(takeFiles);
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const files = [...(event.clipboardData?.files ?? [])];
    const { value, selectionStart: from, selectionEnd: to } = area.current!;
    if (to - from === value.length) rest.current = '';
    if (value.length - (to - from) + text.length <= longestShown && (text || files.length === 0))
      return;
    event.preventDefault();
    if (text) takeLong(value.slice(0, from) + text + value.slice(to) + rest.current);
    else takeFiles(files);
  };
  const takeLong = (text: string) => {
    const shown = beginningOf(text);
    area.current!.value = shown;
    rest.current = text.slice(shown.length);
    readLong(text);
  };
  const readLong = (text: string) => {
    const size = text.length < 1e6 ? `${Math.round(text.length / 1e3)} kB` : megabytes(text.length);
    onAside({ text }, `The first 100 kB of ${size} are shown; all of it is read`);
  };
  const typed = (text: string) => {
    if (text === '') rest.current = '';
    if (rest.current) readLong(text + rest.current);
    else onText(text);
  };
  const show = (text: string) => {
    area.current!.value = text;
    rest.current = '';
    onText(text);
  };
  // What was typed before the page could listen, or what the browser has kept over a reload.
  useEffect(() => onText(area.current?.value ?? ''), []);
  return (
    <div class={isOver ? 'log-input over' : 'log-input'}>
      <label for="log">A log line, a command’s output, or the error page</label>
      <textarea
        class="machine"
        id="log"
        ref={area}
        rows={6}
        placeholder="2026/11/20 14:31:02 [error] 812#812: *41 connect() failed (111: …"
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => typed(event.currentTarget.value)}
        onPaste={paste}
      />
      <div class="ways">
        <FileButton onFiles={takeFiles} />
        {!isEmpty && (
          <button type="button" class="button" onClick={() => show('')}>
            Clear
          </button>
        )}
      </div>
      {isEmpty && <Examples onChoose={show} />}
      <p class="small soft">
        Read in this page; nothing is sent.
        {isEmpty &&
          ' All of it helps: lines of nginx’s, the application’s and the kernel’s log, what systemctl status, ss -ltnp or curl -i print, the error page’s text or its source.'}
      </p>
    </div>
  );
}

/** Only while there is nothing: what was understood belongs right below what was pasted. */
function Examples({ onChoose }: { onChoose(text: string): void }) {
  return (
    <p class="examples">
      Show me{' '}
      {examples.map(({ name, text }) => (
        <button type="button" class="button" key={name} onClick={() => onChoose(text)}>
          {name}
        </button>
      ))}
    </p>
  );
}

function FileButton({ onFiles }: { onFiles(files: File[]): void }) {
  const choose = (event: { currentTarget: HTMLInputElement }) => {
    const { files } = event.currentTarget;
    if (files?.length) onFiles([...files]);
    // The same file again is a change only after this.
    event.currentTarget.value = '';
  };
  return (
    <label class="button file">
      Open or drop a file
      <input type="file" multiple class="visually-hidden" onChange={choose} />
    </label>
  );
}

/** Whole lines, if they are not longer than all that is shown. */
function beginningOf(text: string): string {
  const start = text.slice(0, longestShown);
  return start.slice(0, start.lastIndexOf('\n') + 1) || start;
}

function nameOf(files: File[]): string {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return `${files.map(({ name }) => name).join(', ')}, ${megabytes(size)}`;
}
