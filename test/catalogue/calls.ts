/** Finds calls of functions in C source, with their arguments as text. */
export interface Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly at: number;
}

/** Comments become spaces, so that places stay the same. */
export function withoutComments(source: string): string {
  return source.replace(/"(?:\\.|[^"\\\n])*"|\/\*[\s\S]*?\*\//g, (found) =>
    found.startsWith('"') ? found : found.replace(/[^\n]/g, ' '),
  );
}

export function callsIn(source: string, names: readonly string[]): Call[] {
  const opening = new RegExp(String.raw`\b(${names.join('|')})\s*\(`, 'g');
  return [...source.matchAll(opening)].map((found) => ({
    name: found[1]!,
    args: argumentsAt(source, found.index + found[0].length),
    at: found.index,
  }));
}

function argumentsAt(source: string, start: number): string[] {
  const args: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < source.length; at += 1) {
    const character = source[at]!;
    if (character === '"') at = endOfString(source, at);
    else if (character === '(') depth += 1;
    else if (character === ')' && depth > 0) depth -= 1;
    else if (depth === 0 && (character === ',' || character === ')')) {
      args.push(source.slice(from, at).trim());
      from = at + 1;
      if (character === ')') return args;
    }
  }
  return args;
}

function endOfString(source: string, opening: number): number {
  let at = opening + 1;
  while (at < source.length && source[at] !== '"') at += source[at] === '\\' ? 2 : 1;
  return at;
}

/** Adjacent literals and macros that stand for literals, as one text; undefined for any other expression. */
export function textOf(
  expression: string,
  macros: ReadonlyMap<string, string>,
): string | undefined {
  const pieces = expression.match(/"(?:\\.|[^"\\])*"|\w+|[^\s"\w]/g) ?? [];
  const texts = pieces.map((piece) =>
    piece.startsWith('"') ? unescaped(piece.slice(1, -1)) : macros.get(piece),
  );
  return texts.length > 0 && texts.every((it) => it !== undefined) ? texts.join('') : undefined;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
}

/** The function around a place: in nginx's style its name begins a line. */
export function functionAt(source: string, at: number): string {
  return /(?:^|\n)(\w+)\([^;{}]*$/.exec(source.slice(0, lastBodyBefore(source, at)))?.[1] ?? '';
}

function lastBodyBefore(source: string, at: number): number {
  return Math.max(0, source.lastIndexOf('\n{', at));
}
