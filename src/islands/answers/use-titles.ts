import { useEffect, useState } from 'preact/hooks';
import { link } from '../../site/links.ts';
import type { Place } from './place.ts';

type Titles = Place['titles'];

/** What the causes of a place are called. A page that weighs them all fetches their titles, and has none until then. */
export function useTitles(own: Titles): Titles | undefined {
  const isOwn = Object.keys(own).length > 0;
  const [fetched, setFetched] = useState<Titles>();
  useEffect(() => {
    if (isOwn) return;
    fetch(link.titles())
      .then((answer) => answer.json() as Promise<Titles>)
      .then(setFetched, () => undefined);
  }, [isOwn]);
  return isOwn ? own : fetched;
}
