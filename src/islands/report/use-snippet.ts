import { useEffect, useState } from 'preact/hooks';
import type { Incident } from '../../report/incident.ts';
import { loadSnippet } from '../generator/load-snippet.ts';

type Fix = NonNullable<Incident['fix']>;

/** A fix with its snippet, once that has loaded. */
export function useSnippet(fix: Pick<Fix, 'id' | 'title'> | undefined): Fix | undefined {
  const [loaded, setLoaded] = useState<Fix>();
  useEffect(() => {
    if (fix) void loadSnippet(fix.id).then((snippet) => setLoaded({ ...fix, snippet }));
  }, [fix?.id]);
  return loaded;
}
