/** Message text -> signature: the first in the table whose needles all occur. */
import { scannerOf } from './scanner.ts';
import type { Scan, Scanner } from './scanner.ts';
import { signatures } from './signatures/index.ts';
import type { Signature } from './signatures/index.ts';

interface Matcher {
  readonly scan: Scanner;
  /** For each needle the signatures, by place in the table, whose first condition it meets. */
  readonly starts: readonly (readonly number[])[];
  /** For each signature its conditions: of each list of needles, one must occur. */
  readonly conditions: readonly (readonly (readonly number[])[])[];
}

let built: Matcher | undefined;

/** Built on first use: a page that shows one line of text should not pay for it. */
function matcher(): Matcher {
  built ??= build();
  return built;
}

function build(): Matcher {
  const numbers = new Map<string, number>();
  const numberOf = (needle: string): number => {
    if (!numbers.has(needle)) numbers.set(needle, numbers.size);
    return numbers.get(needle)!;
  };
  const conditions = signatures.map((signature) =>
    signature.says.map((needle) => [needle].flat().map(numberOf)),
  );
  const starts: number[][] = [...numbers.keys()].map(() => []);
  conditions.forEach((all, place) => all[0]?.forEach((needle) => starts[needle]?.push(place)));
  return { scan: scannerOf([...numbers.keys()]), starts, conditions };
}

export interface Match {
  readonly signature: Signature | undefined;
  readonly shape: number;
}

export function match(message: string): Match {
  const { scan, starts, conditions } = matcher();
  const { found, shape } = scan(message);
  return { signature: found.length === 0 ? undefined : first(found, starts, conditions), shape };
}

function first(found: Scan['found'], starts: Matcher['starts'], conditions: Matcher['conditions']) {
  let best = Infinity;
  for (const needle of found)
    for (const place of starts[needle] ?? [])
      if (place < best && conditions[place]?.every((any) => any.some((one) => found.includes(one))))
        best = place;
  return signatures[best];
}
