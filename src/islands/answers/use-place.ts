import { useEffect, useState } from 'preact/hooks';
import type { FactId } from '../../../machines/facts.ts';
import type { State } from '../../diagnosis/address.ts';
import { wholeVocabulary } from '../../diagnosis/vocabulary.ts';
import { useFragment } from '../fragment.ts';
import type { OnPage, Place } from './place.ts';
import { useOutlines } from './use-outlines.ts';

/** What the address says, and an admin's place with the words for it; a visitor's page has all of its words. */
export function usePlace<P extends Place>(page: OnPage<P>): readonly [P, State] {
  const [state] = useFragment(wholeVocabulary);
  const place = useOutlines(page);
  const known = useKnown(page, state);
  const words = known?.allWords ?? page.words;
  return [{ ...place, words, Values: known?.Values }, state];
}

const fetchKnown = () =>
  import('./known.ts').then(
    (known) => known,
    () => undefined,
  );

/** A page that is opened with something known waits for its words before it comes alive, and so shows all at once. */
const atOnce =
  typeof location === 'object' && location.hash.includes('=') ? await fetchKnown() : undefined;

/** A page brings the words that it shows when nothing is known. A fact whose words did not load is not shown. */
function useKnown({ words }: Pick<Place, 'words'>, { facts, details }: State) {
  const [known, setKnown] = useState(atOnce);
  const lacksWords = (Object.keys(facts) as FactId[]).some((fact) => !words[fact]);
  const lacks = !known && (lacksWords || Object.keys(details).length > 0);
  useEffect(() => {
    if (lacks) void fetchKnown().then(setKnown);
  }, [lacks]);
  return known;
}
