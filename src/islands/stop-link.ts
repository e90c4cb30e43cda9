import { formatState } from '../diagnosis/address.ts';
import type { State } from '../diagnosis/address.ts';
import type { Stop } from '../diagnosis/stop.ts';
import { link } from '../site/links.ts';

/** The page of a stop, with all that is known in its fragment. */
export function hrefOf(stop: Stop, state: State): string {
  const fragment = formatState({ ...state, facts: stop.facts });
  switch (stop.kind) {
    case 'question':
      return link.question(stop.tree, stop.fact, fragment);
    case 'cause':
      return link.found(stop.tree, stop.cause, fragment);
    case 'shortlist':
      return link.shortlist(stop.tree, fragment);
  }
}
