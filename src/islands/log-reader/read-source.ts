/** Reads a text or files to a report, beside the page or, where no worker is to be had, in it. */
import { createPasteReader } from '../../outputs/reader.ts';
import type { PasteReader } from '../../outputs/reader.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { reportOf } from './report.ts';
import { chunksOfFile, chunksOfText } from './sources.ts';

export async function readSource(
  { source, known }: Pick<ToWorker, 'source' | 'known'>,
  say: (words: FromWorker) => void,
) {
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
    let isLineOpen = false;
    for await (const { chunk, done } of chunksOfFile(file)) {
      reader.push(chunk);
      if (chunk !== '') isLineOpen = !chunk.endsWith('\n');
      say({ kind: 'progress', done: before + done, total });
    }
    // The next file begins with a line of its own.
    if (isLineOpen) reader.push('\n');
    before += file.size;
  }
}
