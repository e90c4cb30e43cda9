/** The state in the address bar, as a hook. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { formatState, parseState } from '../diagnosis/address.ts';
import type { State, Vocabulary } from '../diagnosis/address.ts';

export const nothingKnown: State = { facts: {}, details: {} };

/**
 * What the address says, and a way to say more. Nothing at first, as the server rendered it; the address right after,
 * before the paint.
 */
export function useFragment(vocabulary: Vocabulary): readonly [State, (next: State) => void] {
  const [state, setState] = useState(nothingKnown);
  useLayoutEffect(() => {
    let last = location.hash;
    const read = () => {
      if (isAnchor(location.hash)) return replaceFragment(last.slice(1));
      last = location.hash;
      setState(parseState(last, vocabulary));
    };
    if (!isAnchor(last)) setState(parseState(last, vocabulary));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const change = (next: State) => {
    setState(next);
    writeSoon(next);
  };
  return [state, change];
}

let pending: ReturnType<typeof setTimeout> | undefined;

/** Browsers refuse more than some hundred changes of the address in half a minute, so typing is written in one go. */
function writeSoon(state: State) {
  clearTimeout(pending);
  pending = setTimeout(() => replaceFragment(formatState(state)), 150);
}

/** `#main` and headings are places on the page, not a state: going there must not forget the answers. */
export function isAnchor(hash: string): boolean {
  return hash.length > 1 && !hash.includes('=');
}

function replaceFragment(fragment: string) {
  const { pathname, search } = location;
  history.replaceState(history.state, '', pathname + search + (fragment && `#${fragment}`));
}
