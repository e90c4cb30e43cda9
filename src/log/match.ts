/** Message text -> signature: the first in the table whose needles all occur. */
import { fold, scannerOf } from './scanner.ts';
import type { Scan, Scanner } from './scanner.ts';
import { signatures } from './signatures/index.ts';
import type { Signature } from './signatures/index.ts';

/** Words of nginx's: a line that has one may go on in the next line, or have labelled parts. */
const hints = [
  ...['emerg', 'alert', 'crit', 'error', 'warn', 'notice', 'info'].map((level) => `[${level}]`),
  'upstream',
  ', client:',
  'connect() failed',
  'connect() to',
  'recv() failed',
  '[debug]',
  'nginx:',
  'could not be',
];

interface Matcher {
  readonly scan: Scanner;
  readonly isHint: readonly boolean[];
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
  for (const hint of hints) numberOf(hint);
  const needles = [...numbers.keys()];
  const starts: number[][] = needles.map(() => []);
  conditions.forEach((all, place) => all[0]?.forEach((needle) => starts[needle]?.push(place)));
  const isHint = needles.map((needle) => hints.includes(needle));
  return { scan: scannerOf(needles), isHint, starts, conditions };
}

export interface Match {
  readonly signature: Signature | undefined;
  /** Equal for lines that differ in digits and white space only. */
  readonly shape: number;
  readonly isNginxLike: boolean;
}

export function match(message: string): Match {
  const { scan, isHint, starts, conditions } = matcher();
  const { found, shape } = scan(message);
  if (found.length === 0) return { signature: undefined, shape, isNginxLike: false };
  const likely = first(found, starts, conditions);
  const signature = likely?.looks?.test(fold(message)) === false ? undefined : likely;
  return { signature, shape, isNginxLike: found.some((needle) => isHint[needle]) };
}

function first(found: Scan['found'], starts: Matcher['starts'], conditions: Matcher['conditions']) {
  let best = Infinity;
  for (const needle of found)
    for (const place of starts[needle] ?? [])
      if (place < best && conditions[place]?.every((any) => any.some((one) => found.includes(one))))
        best = place;
  return signatures[best];
}
