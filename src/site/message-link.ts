import { hasOwnPage } from './commonest.ts';
import { at } from './links.ts';

/** A message's own page, or its place among all messages. Apart from the other links: it knows every commonest message. */
export function messageLink(id: string): string {
  return at(hasOwnPage(id) ? `/messages/${id}/` : `/messages/#${id}`);
}
