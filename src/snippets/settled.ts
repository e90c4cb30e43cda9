/** What a cause settles of a fix's variants: a full disk needs another form of `temp-folder` than wrong rights. */
import type { FactId } from '../../machines/facts.ts';
import type { CauseId } from '../../machines/odds.ts';
import { profiles } from '../../machines/profiles.ts';
import { snippets } from './index.ts';

/** The facts that the fix asks for and that can have but one answer with this cause, as a fragment without `#`. */
export function settledBy(cause: CauseId, fix: string): string {
  const profile: { readonly [F in FactId]?: readonly string[] } = profiles[cause];
  const asked = snippets[fix]?.facts ?? [];
  return asked
    .flatMap((fact) => (profile[fact]?.length === 1 ? `${fact}=${profile[fact]![0]}` : []))
    .join('&');
}
