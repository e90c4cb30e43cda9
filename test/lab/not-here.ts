/** Causes that one Linux machine cannot reproduce, and why. An entry that has a scenario fails the tests. */
import type { CauseId } from '../../machines/odds.ts';

export const notHere: Partial<Record<CauseId, string>> = {};
