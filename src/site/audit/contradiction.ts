/** Every id there is, and what names it. */
export interface Index {
  /** Cause pages by id. */
  causes: Record<string, { fixes: readonly string[]; lookalikes: readonly string[] }>;
  fixes: readonly string[];
  symptoms: readonly string[];
  /** Help pages of questions, by fact. */
  questions: readonly string[];
  /** Pages of single messages by id, each with the neighbours it names. */
  messages: Record<string, readonly string[]>;
  /** The messages that must have a page. */
  commonest: readonly string[];
  signatures: readonly string[];
  /** The causes of each tree, as `machines/odds.ts` has them. */
  odds: Record<string, readonly string[]>;
  /** The facts that each tree asks for. */
  asked: Record<string, readonly string[]>;
  /** The facts that have a question in words. */
  askable: readonly string[];
  /** Snippets by their fixes, each with the facts that choose its variant. */
  snippets: Record<string, readonly string[]>;
  /** Scenario files without extension: `<cause>` or `<cause>--<variant>`. */
  scenarios: readonly string[];
  /** What the lab applied to which cause. */
  applied: readonly { cause: string; fix: string }[];
  /** Causes that cannot be reproduced here, with the reason. */
  notHere: Record<string, string>;
  visitor: {
    causes: readonly string[];
    asked: readonly string[];
    /** All of `content/visitor`, by id. */
    pages: Record<string, { kind: string; remedies?: readonly string[] }>;
  };
}

/** What is wrong, and the file to write or to open. */
export interface Contradiction {
  what: string;
  file: string;
}

export const oddsFile = 'machines/odds.ts';

/** Every cause that some tree can end in. */
export function likelyCauses({ odds }: Index): Set<string> {
  return new Set(Object.values(odds).flat());
}

/** One contradiction for each id that is wanted and not there. */
export function missing(
  wanted: Iterable<string>,
  there: Iterable<string>,
  say: (id: string) => Contradiction,
): Contradiction[] {
  const present = new Set(there);
  return [...new Set(wanted)].filter((id) => !present.has(id)).map(say);
}
