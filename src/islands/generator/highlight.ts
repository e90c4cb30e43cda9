/**
 * Colours text by the class names of `styles/code.css`. The build has a full grammar for each language; here new text
 * has to stand there while one types, so one regular expression a language tells comments, strings, names and numbers.
 */
import type { Language } from '../../snippets/text.ts';

const hashComment = String.raw`(?<c>(?:^|(?<=\s))#.*)`;
const quoted = String.raw`(?<s>"[^"\n]*"|'[^'\n]*')`;
const amount = String.raw`\b\d+(?:\.\d+)*[kKmMgGsh%]?\b`;

const grammar = (...parts: string[]) => new RegExp(parts.join('|'), 'gm');

const ini = grammar(
  String.raw`(?<c>^[ \t]*[;#].*)`,
  quoted,
  String.raw`(?<f>^\[[^\]\n]*\])`,
  String.raw`(?<k>^[\w.\[\]-]+(?=[ \t]*=))`,
  `(?<n>${amount})`,
);

const program = (comment: string, words: string) =>
  grammar(comment, quoted, String.raw`(?<k>\b(?:${words})\b)`, `(?<n>${amount})`);

const grammars: Record<Language, RegExp> = {
  nginx: grammar(
    hashComment,
    quoted,
    String.raw`(?<k>^[ \t]*[a-z]\w*)`,
    String.raw`(?<n>\$\w+|${amount})`,
  ),
  ini,
  sh: grammar(
    hashComment,
    quoted,
    String.raw`(?<f>^[ \t]*[a-z][\w.-]*(?![\w=]))`,
    String.raw`(?<k>&&|\|\|?)`,
    String.raw`(?<n>\$\w+)`,
  ),
  yaml: grammar(hashComment, quoted, String.raw`(?<k>^[ \t-]*[\w.-]+(?=:))`, `(?<n>${amount})`),
  python: program(hashComment, 'import|from|def|return|if|else|for|in|True|False|None'),
  js: program(
    String.raw`(?<c>//.*)`,
    'import|from|const|let|function|return|if|else|new|true|false|null',
  ),
};

export interface Piece {
  text: string;
  /** Absent: no colour. */
  color?: string;
}

/** The text in pieces; joined, they are the text. */
export function highlight(text: string, language: Language): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(grammars[language])) {
    const [color] = Object.entries(match.groups ?? {}).find(([, found]) => found) ?? [];
    if (!color) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: match[0], color });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
