import { useMemo } from 'preact/hooks';
import { readOutlines } from '../../diagnosis/outline-text.ts';
import type { OnPage, Place } from './place.ts';

/** The place that a page hands over, with its outlines read. */
export function useOutlines<P extends Place>(page: OnPage<P>): P {
  const outlines = useMemo(() => readOutlines(page.outlines), [page.outlines]);
  return { ...page, outlines } as unknown as P;
}
