import { useEffect, useState } from 'preact/hooks';
import type { Snippet } from '../../snippets/snippet.ts';
import { loadSnippet } from '../generator/load-snippet.ts';

/** A fix's snippet, once it has loaded. */
export function useSnippet(fix: string | undefined): Snippet | undefined {
  const [snippet, setSnippet] = useState<Snippet>();
  useEffect(() => {
    if (fix) void loadSnippet(fix).then(setSnippet);
  }, [fix]);
  return snippet;
}
