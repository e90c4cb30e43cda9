/** What a question's page shows for an answer is read as that answer. */
import { describe, expect, it } from 'vitest';
import { isAnswer } from '../../../machines/fact-ids.ts';
import { readPaste } from '../../../src/outputs/read.ts';
import { blocksOnPages, outputOf } from './page-outputs.ts';
import { shown } from './shown.ts';
import { unread } from './unread.ts';

describe('the output that a question’s page shows', () => {
  it.each(shown)(
    '$question, block $block: $answer',
    ({ question, block, lines, answer, known, command }) => {
      expect(isAnswer(question, answer)).toBe(true);
      const text = outputOf(question, block);
      const texts = lines ? lines.map((nth) => text.split('\n')[nth - 1]!) : [text];
      for (const each of texts) {
        const paste = readPaste(command ? `root@web1:~# ${command}\n${each}` : each, {
          facts: {},
          details: {},
          ...known,
        });
        expect(paste.facts[question], `${each}\n${JSON.stringify(paste.outputs, null, 1)}`).toBe(
          answer,
        );
      }
    },
  );
});

it('each block is read, or has its reason why not', () => {
  const read = new Set(shown.map(({ question, block }) => `${question} ${block}`));
  const blocks = blocksOnPages();
  const silent = blocks.filter((block) => !read.has(block) && !(block in unread));
  expect(silent, 'say its answer in shown.ts, or in unread.ts why it has none').toEqual([]);
  const expired = Object.keys(unread).filter((it) => read.has(it) || !blocks.includes(it));
  expect(expired, 'no longer needed in unread.ts').toEqual([]);
});
