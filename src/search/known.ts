/** The log reader, started when a whole line is given: it knows the message where words could only guess. */
import type { Answer, FromWorker, ToWorker } from '../islands/log-reader/messages.ts';
import { looksLikeLog } from './query.ts';

let worker: Worker | undefined;
let jobs = 0;

/** The messages in a pasted text, by id, those that tell most first; none for plain words. */
export async function messagesIn(text: string): Promise<string[]> {
  if (!looksLikeLog(text)) return [];
  const heard = await readBeside(text);
  if (heard?.kind !== 'report') return [];
  return [...new Set(heard.report.findings.map(({ message }) => message))];
}

/** What the worker answers in the end; undefined where it could not be loaded. */
function readBeside(text: string): Promise<FromWorker | undefined> {
  worker ??= new Worker(new URL('../islands/log-reader/worker.ts', import.meta.url), {
    type: 'module',
  });
  const reader = worker;
  const job = (jobs += 1);
  return new Promise((resolve) => {
    const hear = ({ data }: MessageEvent<Answer>) => {
      if (data.job !== job || data.kind === 'progress') return;
      reader.removeEventListener('message', hear);
      resolve(data);
    };
    reader.addEventListener('message', hear);
    reader.addEventListener('error', () => resolve(undefined), { once: true });
    reader.postMessage({ job, source: { text } } satisfies ToWorker);
  });
}
