/** The same as `readPaste` for a text that comes in pieces. A text too long to be pasted by hand is read as a log alone. */
import { createReader } from '../log/read.ts';
import { logAlone, longestPaste, nothingKnown, readPaste } from './read.ts';
import type { Known, Paste } from './read.ts';

export interface PasteReader {
  push(chunk: string): void;
  end(): Paste;
}

export function createPasteReader(known: Known = nothingKnown): PasteReader {
  const reader = createReader();
  let text: string | undefined = '';
  return {
    push(chunk) {
      text =
        text !== undefined && text.length + chunk.length <= longestPaste ? text + chunk : undefined;
      reader.push(chunk);
    },
    end() {
      const log = reader.end();
      return text === undefined ? logAlone(log) : readPaste(text, known);
    },
  };
}
