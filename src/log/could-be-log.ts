/** Whether a line is of a log. */
import { accessSignature } from './access.ts';
import { match } from './match.ts';
import { dateAt } from './slow.ts';

/** A known message, or a line with nginx's date. */
export function isLog(text: string): boolean {
  return (
    match(text).signature !== undefined ||
    dateAt(text) !== -1 ||
    accessSignature(text) !== undefined
  );
}

/** A line with words that nginx uses could be of its log too. */
export function couldBeLog(text: string): boolean {
  return match(text).isNginxLike || isLog(text);
}
