/** The log reader, started when a whole line is given: it knows the message where words could only guess. */
import type { Heard } from '../islands/log-reader/messages.ts';
import { createReading } from '../islands/log-reader/reading.ts';
import type { Reading } from '../islands/log-reader/reading.ts';
import { looksLikeLog } from './query.ts';

let reading: Reading | undefined;

/** The messages in a pasted text, by id, those that tell most first; none for plain words. */
export async function messagesIn(text: string): Promise<string[]> {
  if (!looksLikeLog(text)) return [];
  const heard = await readBeside(text);
  if (heard?.kind !== 'report') return [];
  return [...new Set(heard.report.findings.map(({ message }) => message))];
}

let settle: ((words: Heard | undefined) => void) | undefined;

/** What the reader answers in the end; undefined for a text that a newer one has replaced. */
function readBeside(text: string): Promise<Heard | undefined> {
  settle?.(undefined);
  return new Promise((resolve) => {
    settle = resolve;
    reading ??= createReading((words) => {
      if (words.kind === 'report' || words.kind === 'failure') settle?.(words);
    });
    reading.read({ text });
  });
}
