/** The outputs that the questions' pages print, taken from the pages themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import type { FactId } from '../../../machines/facts.ts';

const folder = new URL('../../../content/questions/', import.meta.url);

/** The question's nth block of output, from 1. */
export function outputOf(question: FactId, nth: number): string {
  const blocks = blocksIn(readFileSync(new URL(`${question}.mdx`, folder), 'utf8'));
  const block = blocks[nth - 1];
  if (block === undefined)
    throw new Error(`${question}.mdx has ${blocks.length} blocks of output, not ${nth}`);
  return block;
}

/** Every block of output on the questions' pages. */
export function everyOutput(): string[] {
  return readdirSync(folder).flatMap((file) =>
    blocksIn(readFileSync(new URL(file, folder), 'utf8')),
  );
}

/** `listening 2`: the name of each block on the questions' pages. */
export function blocksOnPages(): string[] {
  return readdirSync(folder).flatMap((file) =>
    blocksIn(readFileSync(new URL(file, folder), 'utf8')).map(
      (_, index) => `${file.replace('.mdx', '')} ${index + 1}`,
    ),
  );
}

function blocksIn(page: string): string[] {
  return [...page.matchAll(/```(?:output|log)[^\n]*\n([\s\S]*?)```/g)].map((it) => it[1]!);
}
