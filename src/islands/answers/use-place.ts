import { useEffect, useState } from 'preact/hooks';
import type { FactId, Facts } from '../../../machines/facts.ts';
import type { Words } from '../../../machines/words.ts';
import type { State } from '../../diagnosis/address.ts';
import { useFragment } from '../fragment.ts';
import type { OnPage, Place } from './place.ts';
import { useOutlines } from './use-outlines.ts';

/** What the address says, and an admin's place with the words for it; a visitor's page has all of its words. */
export function usePlace<P extends Place>(page: OnPage<P>): readonly [P, State] {
  const [state] = useFragment();
  const place = useOutlines(page);
  const words = useWords(page.words, state.facts);
  return [{ ...place, words }, state];
}

const fetchWords = (): Promise<Words | undefined> =>
  import('../../../machines/all-words.ts').then(
    ({ allWords }) => allWords,
    () => undefined,
  );

/** A page that is opened with something known waits for its words before it comes alive, and so shows all at once. */
const atOnce =
  typeof location === 'object' && location.hash.includes('=') ? await fetchWords() : undefined;

/** A page brings the words that it shows when nothing is known. A fact whose words did not load is not shown. */
function useWords(own: Words, known: Facts): Words {
  const [all, setAll] = useState(atOnce);
  const lacks = !all && (Object.keys(known) as FactId[]).some((fact) => !own[fact]);
  useEffect(() => {
    if (lacks) void fetchWords().then(setAll);
  }, [lacks]);
  return all ?? own;
}
