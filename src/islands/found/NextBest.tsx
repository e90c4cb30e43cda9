import type { ComponentChildren } from 'preact';
import { formatState } from '../../diagnosis/address.ts';
import { nextBest, withRuledOut } from '../../diagnosis/next-best.ts';
import { link } from '../../site/links.ts';
import type { Part } from './Found.tsx';

/** Rules the cause out and leads to the next best one; after the last, to the page that says what else to do. */
export function NextBest({ place, state, children }: Part & { children: ComponentChildren }) {
  const { tree, cause } = place;
  const next = nextBest(tree, cause, state);
  const fragment = formatState(withRuledOut(state, cause));
  const href = next ? link.found(tree, next, fragment) : link.shortlist(tree, fragment);
  return (
    <a class="button" data-next-best href={href}>
      {children}
    </a>
  );
}

/** What the link above leads to, in words. */
export function nextBestTitle({ place, state }: Part): string {
  const next = nextBest(place.tree, place.cause, state);
  return next ? `Next best: ${place.titles[next] ?? next}.` : 'It is the last one of this symptom.';
}
