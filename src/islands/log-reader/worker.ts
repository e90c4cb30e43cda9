/** Reads logs beside the page, which stays free to scroll and to cancel. */
import { createPasteReader } from '../../outputs/reader.ts';
import { examples } from './example.ts';
import type { Answer, FromWorker, ToWorker } from './messages.ts';
import { readSource } from './read-source.ts';
import { reportOf } from './report.ts';

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const say = (words: FromWorker) => postMessage({ ...words, job: data.job } satisfies Answer);
  readSource(data, say).catch((reason: unknown) => {
    say({ kind: 'failure', reason: reason instanceof Error ? reason.message : String(reason) });
  });
});

/** The first reading builds tables and is slow: it is done here, while nobody waits for it. */
function warmUp() {
  for (const { text } of examples) {
    const reader = createPasteReader();
    reader.push(text);
    reportOf(reader.end());
  }
}

warmUp();
