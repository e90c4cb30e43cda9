/** Reads a regular expression into parts, as far as ours go: no backreference, no flag u or v. */

export type Part =
  | { kind: 'one'; holds: (char: string) => boolean }
  | { kind: 'edge'; holds: (text: string, at: number) => boolean }
  | { kind: 'all'; of: Part[] }
  | { kind: 'either'; of: Part[] }
  | { kind: 'repeat'; of: Part; min: number; max: number; lazy: boolean }
  | { kind: 'look'; of: Part; ahead: boolean; negative: boolean };

const exec = RegExp.prototype.exec;
const matches = (expression: RegExp, text: string) => exec.call(expression, text);

const one = /\[\^?(?:\\.|[^\]\\])*\]|\\(?:x[\da-f]{2}|u[\da-f]{4}|.)|[^\\^$|()]/iy;
const opening = /\((?:\?(?:([:=!]|<[=!])|<\w+>))?/y;
const repetition = /(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/y;

export function partsOf({ source, flags }: RegExp): Part {
  if (/[uv]/.test(flags)) throw new Error(`Cannot count the steps of /${source}/${flags}`);
  let at = 0;
  const next = (expression: RegExp) => {
    expression.lastIndex = at;
    const found = matches(expression, source);
    if (found) at += found[0].length;
    return found;
  };

  function either(): Part {
    const of = [all()];
    while (source[at] === '|') {
      at++;
      of.push(all());
    }
    return of.length === 1 ? of[0]! : { kind: 'either', of };
  }

  function all(): Part {
    const of: Part[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') of.push(repeated());
    return { kind: 'all', of };
  }

  function repeated(): Part {
    const of = single();
    const [, sign, from, comma, to, lazy] = next(repetition) ?? [];
    if (sign === undefined && from === undefined) return of;
    const min = sign ? Number(sign === '+') : Number(from);
    const most = to ? Number(to) : comma ? Infinity : min;
    const max = sign ? (sign === '?' ? 1 : Infinity) : most;
    return { kind: 'repeat', of, min, max, lazy: lazy === '?' };
  }

  function single(): Part {
    const group = next(opening);
    if (group) {
      const of = either();
      at++;
      const sort = group[1] ?? ':';
      if (sort === ':') return of;
      return { kind: 'look', of, ahead: sort.length === 1, negative: sort.endsWith('!') };
    }
    return edge() ?? character();
  }

  function edge(): Part | undefined {
    const [sign] = next(/\\[bB]|[\^$]/y) ?? [];
    return sign === undefined ? undefined : { kind: 'edge', holds: edgeOf(sign, flags) };
  }

  function character(): Part {
    const [sort] = next(one) ?? [];
    if (sort === undefined || /^\\[1-9k]/.test(sort))
      throw new Error(`Cannot count the steps of /${source}/ from ${source.slice(at)}`);
    return { kind: 'one', holds: oneOf(sort, flags) };
  }

  return either();
}

/** Asks the real expression about each character once. */
function oneOf(sort: string, flags: string): (char: string) => boolean {
  const expression = new RegExp(`^${sort}$`, flags.replace(/[gymd]/g, ''));
  const known = new Map<string, boolean>();
  return (char) => {
    let holds = known.get(char);
    if (holds === undefined) known.set(char, (holds = matches(expression, char) !== null));
    return holds;
  };
}

const isWord = (char: string | undefined) => char !== undefined && matches(/\w/, char) !== null;
const isEnd = (char: string | undefined) =>
  char !== undefined && matches(/[\n\r\u2028\u2029]/, char) !== null;

function edgeOf(sign: string, flags: string): (text: string, at: number) => boolean {
  const lines = flags.includes('m');
  switch (sign) {
    case '^':
      return (text, at) => at === 0 || (lines && isEnd(text[at - 1]));
    case '$':
      return (text, at) => at === text.length || (lines && isEnd(text[at]));
    default:
      return (text, at) =>
        (isWord(text[at - 1]) !== isWord(text[at])) === (sign === String.raw`\b`);
  }
}
