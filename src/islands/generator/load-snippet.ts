import type { Snippet } from '../../snippets/snippet.ts';

/** Each snippet is a chunk of its own, so that a page loads the one it shows. */
const files = import.meta.glob<Record<string, unknown>>([
  '../../snippets/*.ts',
  '!../../snippets/{checks,edits,index,runbook,snippet,text}.ts',
]);

/** The snippet of a fix. Its file is named like the fix and exports one. */
export async function loadSnippet(fix: string): Promise<Snippet> {
  const file = await files[`../../snippets/${fix}.ts`]?.();
  const snippet = Object.values(file ?? {}).find(isSnippet);
  if (!snippet) throw new Error(`src/snippets/${fix}.ts exports no snippet`);
  return snippet;
}

function isSnippet(value: unknown): value is Snippet {
  return typeof value === 'object' && value !== null && 'change' in value && 'details' in value;
}
