/** The same as `readPaste` for a text that comes in pieces, in bounded memory however long it is. */
import { createReader } from '../log/read.ts';
import { BesideLog } from './beside-log.ts';
import { longestPaste, nothingKnown, readBeside, readPaste } from './read.ts';
import type { Known, Paste } from './read.ts';

export interface PasteReader {
  push(chunk: string): void;
  end(): Paste;
}

export function createPasteReader(known: Known = nothingKnown): PasteReader {
  const reader = createReader();
  let text = '';
  let beside: BesideLog | undefined;
  return {
    push(chunk) {
      reader.push(chunk);
      if (beside) return beside.push(chunk);
      text += chunk;
      if (text.length <= longestPaste) return;
      beside = new BesideLog(longestPaste);
      beside.push(text);
      text = '';
    },
    end() {
      const log = reader.end();
      return beside ? readBeside(log, beside.end(), known) : readPaste(text, known);
    },
  };
}
