import { expect, it } from 'vitest';
import { treeIds } from '../../machines/index.ts';
import { outlines } from '../../src/diagnosis/outline.ts';
import { outlineForReview } from './review.ts';

// For reviewers: what a change of a tree does to its questions.
it.each(treeIds)(
  'the outline of %s is the one that was reviewed (else: npx vitest run --project machines -u)',
  async (tree) => {
    await expect(outlineForReview(outlines[tree])).toMatchFileSnapshot(`outlines/${tree}.txt`);
  },
);
