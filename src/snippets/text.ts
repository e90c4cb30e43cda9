/**
 * Template tags that write config text as config text: nginx`proxy_pass http://${host}:${port};`.
 *
 * A hole takes a number, a plain token, or text made by a tag (a line or block of the same snippet). A token holds
 * none of: white space, quotes, `;`, `{`, `}`, `$`, `#` at its start, backslash, backtick, `&`, `|`, `<`, `>`, `(`, `)`,
 * `*`, `?`, `!`, control characters; nor does it start with `-` (an option) or `~` (a home folder). So no value can end a directive, open a block or run a command.
 * A backslash in a template is a backslash of the text, except before `$` and backtick.
 */
export class Text {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
  toString() {
    return this.source;
  }
}

/** Thrown for a value that is not a plain token. */
export class UnsafeValue extends Error {
  constructor(value: string) {
    super(
      `${JSON.stringify(value)} cannot stand in a configuration: use letters, digits and . _ - / : @ [ ] = , + % ~`,
    );
  }
}

const token = /^[\w./:@[\]=,+%][\w./:@[\]=,+%~-]*$/;

type Hole = string | number | Text | readonly Text[];

function fill(hole: Hole, indent: string): string {
  if (hole instanceof Text) return hole.source.replaceAll('\n', `\n${indent}`);
  if (typeof hole === 'object') return hole.map((text) => fill(text, indent)).join(`\n${indent}`);
  const value = String(hole);
  if (!token.test(value) || Number.isNaN(hole)) throw new UnsafeValue(value);
  return value;
}

function compose(strings: TemplateStringsArray, holes: readonly Hole[]): Text {
  const asWritten = strings.raw.map((part) => part.replaceAll('\\$', '$').replaceAll('\\`', '`'));
  let source = asWritten[0] ?? '';
  holes.forEach((hole, index) => {
    const indent = /(?:^|\n)([ \t]*)$/.exec(source)?.[1] ?? '';
    const after = asWritten[index + 1] ?? '';
    const isLine = /(?:^|\n)[ \t]*$/.test(source) && /^[ \t]*(?:\n|$)/.test(after);
    if (isLine && Array.isArray(hole) && hole.length === 0) source = source.trimEnd();
    source += fill(hole, indent) + after;
  });
  return new Text(dedent(source));
}

/** Drops the first line break, the indentation that all lines share, and a blank end. */
function dedent(source: string): string {
  const lines = source.replace(/^\n/, '').trimEnd().split('\n');
  const indents = lines
    .filter((line) => line.trim())
    .map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(Number.isFinite(shared) ? shared : 0).trimEnd()).join('\n');
}

export type Language = 'nginx' | 'ini' | 'sh' | 'yaml' | 'python' | 'js';

/** Text of an nginx configuration. */
export const nginx = (strings: TemplateStringsArray, ...holes: Hole[]) => compose(strings, holes);
/** Text of an INI-like file: PHP-FPM pools, php.ini, uWSGI, systemd units. */
export const ini = nginx;
/** Shell commands. `$` in the template itself is the shell's; a hole can bring none. */
export const sh = nginx;
export const yaml = nginx;
export const js = nginx;
