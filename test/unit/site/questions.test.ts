/** Each question's help names every answer, and leaves no platform without a way to find out. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../machines/fact-ids.ts';
import type { FactId } from '../../../machines/facts.ts';
import { readerPlatformIds, readerPlatformsIn } from '../../../src/platforms/readers.ts';

const folder = new URL('../../../content/questions/', import.meta.url);
const pages = readdirSync(folder).map((file) => ({
  fact: file.replace('.mdx', '') as FactId,
  text: readFileSync(new URL(file, folder), 'utf8'),
}));

/** `<Platform>` elements that follow each other directly: of each the ids (1) or all of it (0). */
function choicesIn(text: string, group: 0 | 1 = 1): string[][] {
  const element = /<Platform ids="([^"]+)">[\s\S]*?<\/Platform>/g;
  const run = new RegExp(`(?:${element.source}\\s*)+`, 'g');
  return [...text.matchAll(run)].map(([all]) => [...all.matchAll(element)].map((it) => it[group]!));
}

describe.each(pages)('the help for $fact', ({ fact, text }) => {
  it('names each answer, and none that is not one', () => {
    const named = [...text.matchAll(/<Answer is="([^"]+)">/g)].map((it) => it[1]!);
    const answers = answersOf(fact).filter((answer) => answer !== 'unknown');
    expect([...new Set(named)].toSorted()).toEqual(answers.toSorted());
  });

  it('writes no command for everywhere inside a part for some', () => {
    const parts = choicesIn(text, 0).flat();
    expect(parts.filter((part) => part.includes('```sh everywhere'))).toEqual([]);
  });

  it('leaves out no platform where it gives several a command each', () => {
    for (const choice of choicesIn(text)) {
      const ids = choice.flatMap(readerPlatformsIn);
      if (choice.length > 1 && ids.includes('debian'))
        expect([...new Set(ids)].toSorted(), choice.join(', ')).toEqual(
          readerPlatformIds.toSorted(),
        );
    }
  });
});
