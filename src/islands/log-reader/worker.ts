/** Reads logs beside the page, which stays free to scroll and to cancel. */
import { createPasteReader } from '../../outputs/reader.ts';
import type { PasteReader } from '../../outputs/reader.ts';
import { examples } from './example.ts';
import type { Answer, FromWorker, ToWorker } from './messages.ts';
import { reportOf } from './report.ts';
import { chunksOfFile, chunksOfText } from './sources.ts';

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const say = (words: FromWorker) => postMessage({ ...words, job: data.job } satisfies Answer);
  read(data, say).catch((reason: unknown) => {
    say({ kind: 'failure', reason: reason instanceof Error ? reason.message : String(reason) });
  });
});

async function read({ source, known }: ToWorker, say: (words: FromWorker) => void) {
  const reader = createPasteReader(known);
  if ('text' in source) pushAll(reader, source.text, say);
  else await pushFiles(reader, source.files, say);
  const paste = reader.end();
  const { facts, details, differences } = paste;
  say({ kind: 'report', report: reportOf(paste), news: { facts, details, differences } });
}

function pushAll(reader: PasteReader, text: string, say: (words: FromWorker) => void) {
  for (const { chunk, done } of chunksOfText(text)) {
    reader.push(chunk);
    if (done < text.length) say({ kind: 'progress', done, total: text.length });
  }
}

async function pushFiles(
  reader: PasteReader,
  files: readonly File[],
  say: (words: FromWorker) => void,
) {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const file of files) {
    for await (const { chunk, done } of chunksOfFile(file)) {
      reader.push(chunk);
      say({ kind: 'progress', done: before + done, total });
    }
    reader.push('\n');
    before += file.size;
  }
}

/** The first reading builds tables and is slow: it is done here, while nobody waits for it. */
function warmUp() {
  for (const { text } of examples) {
    const reader = createPasteReader();
    reader.push(text);
    reportOf(reader.end());
  }
}

warmUp();
