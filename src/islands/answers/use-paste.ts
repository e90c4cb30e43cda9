import { useEffect, useRef, useState } from 'preact/hooks';
import type { Known } from '../../outputs/read.ts';
import type { Heard, News, Report } from '../log-reader/messages.ts';
import { rememberOwn } from '../own-details.ts';
import { createReading } from '../log-reader/reading.ts';
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

/** What the text tells, read again whenever it or what is known changes. The worker starts with the first text. */
export function usePaste(text: string, known: Known): Read {
  const [read, setRead] = useState<Read>(nothing);
  const reading = useRef<Reading>();
  useEffect(() => {
    reading.current?.cancel();
    if (!text.trim()) return setRead(nothing);
    reading.current ??= createReading((words) => setRead((before) => hear(before, words)));
    reading.current.read({ text }, known);
  }, [text, JSON.stringify(known)]);
  useEffect(() => {
    if (read.report) rememberOwn(read.report.details);
  }, [read.report]);
  useEffect(() => () => reading.current?.cancel(), []);
  return read;
}

const nothing: Read = { report: undefined, failed: false };

function hear(before: Read, words: Heard): Read {
  if (words.kind === 'progress' || words.kind === 'again') return before;
  if (words.kind === 'failure') return { report: undefined, failed: true };
  const { findings, outputs, unknown } = words.report;
  const lines = unknown.reduce((sum, { count }) => sum + count, 0);
  return { report: { ...words.news, findings, outputs, unknown: lines }, failed: false };
}
