import type { TreeId } from '../../machines/index.ts';
import { symptoms } from './load.ts';

/** What a tree is about, as a heading. Triage has no symptom: it looks for one. */
export function treeTitle(tree: TreeId): string {
  return symptoms.get(tree)?.data.title ?? (tree === 'triage' ? 'Find the symptom' : tree);
}
