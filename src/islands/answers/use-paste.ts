import { useEffect, useRef, useState } from 'preact/hooks';
import type { Known } from '../../outputs/read.ts';
import type { Heard, News, Report } from '../log-reader/messages.ts';
import type { Reading } from '../log-reader/reading.ts';

/** A paste as a question shows it. */
export interface PasteReport extends News, Pick<Report, 'findings' | 'outputs'> {
  /** Lines of which nothing is known. */
  readonly unknown: number;
}

interface Read {
  /** Undefined while nothing is pasted. */
  readonly report: PasteReport | undefined;
  readonly failed: boolean;
}

/** What the text tells, read again whenever it or what is known changes. All that reads is fetched with the first text. */
export function usePaste(text: string, known: Known): Read {
  const [read, setRead] = useState<Read>(nothing);
  const reading = useRef<Promise<Reading>>();
  useEffect(() => {
    cancel(reading.current);
    if (!text.trim()) return setRead(nothing);
    reading.current ??= begin((words) => setRead((before) => hear(before, words)));
    const fail = () => {
      reading.current = undefined;
      setRead({ report: undefined, failed: true });
    };
    reading.current.then((it) => it.read({ text }, known), fail);
  }, [text, JSON.stringify(known)]);
  useEffect(() => {
    const { details } = read.report ?? {};
    if (details) void import('../own-details.ts').then((own) => own.rememberOwn(details));
  }, [read.report]);
  useEffect(() => () => cancel(reading.current), []);
  return read;
}

async function begin(tell: (words: Heard) => void): Promise<Reading> {
  const { createReading } = await import('../log-reader/reading.ts');
  return createReading(tell);
}

function cancel(reading: Promise<Reading> | undefined) {
  reading?.then(
    (it) => it.cancel(),
    () => undefined,
  );
}

const nothing: Read = { report: undefined, failed: false };

function hear(before: Read, words: Heard): Read {
  if (words.kind === 'progress' || words.kind === 'again') return before;
  if (words.kind === 'failure') return { report: undefined, failed: true };
  const { findings, outputs, unknown } = words.report;
  const lines = unknown.reduce((sum, { count }) => sum + count, 0);
  return { report: { ...words.news, findings, outputs, unknown: lines }, failed: false };
}
