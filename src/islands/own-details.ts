/**
 * Which details are the reader's own: typed here, or read from what was pasted here, in this tab. A link from elsewhere
 * brings values that nobody here has given; they are no reason to run anything as root.
 */
import { detailIds } from '../log/details.ts';
import type { DetailId, Details } from '../log/details.ts';

const place = 'fix502:own';
/** More than anybody types: with it the list stays short. */
const mostKept = 400;

/** Remembers values for this tab. Without a session storage nothing is remembered, and all is asked for. */
export function rememberOwn(details: Details): void {
  const before = ownPairs();
  const all = [...new Set([...before, ...pairsOf(details)])].slice(-mostKept);
  if (all.length === before.length && pairsOf(details).every((it) => before.includes(it))) return;
  try {
    sessionStorage.setItem(place, JSON.stringify(all));
  } catch {
    // Full, or forbidden by the browser's settings.
  }
}

/** Those that this tab has not seen before they stood in its address. */
export function foreignIn(details: Details): Details {
  const own = new Set(ownPairs());
  return pick(details, (id, value) => !own.has(`${id}=${value}`));
}

/** Those of `details` that are not among `others`. */
export function without(details: Details, others: Details): Details {
  return pick(details, (id) => others[id] === undefined);
}

/** Those of `details` that are wanted. */
export function pick(
  details: Details,
  isWanted: (id: DetailId, value: string) => boolean,
): Details {
  const wanted = detailIds.filter((id) => {
    const value = details[id];
    return value !== undefined && isWanted(id, value);
  });
  return Object.fromEntries(wanted.map((id) => [id, details[id]]));
}

function pairsOf(details: Details): string[] {
  return Object.entries(details).map(([id, value]) => `${id}=${value}`);
}

function ownPairs(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter((it) => typeof it === 'string') : [];
  } catch {
    return [];
  }
}
