/** Undoes what pasting does to a line: colours, HTML escapes, curly quotes, Markdown, a wrapping of JSON. */

/** Nothing that nginx writes is longer than 2048 bytes; what follows is not looked at. */
export const longestLine = 4096;

const suspicious =
  /[^\x20-\x7e]|&(?:#|quot|amp|lt|gt|apos|nbsp)|`|\\"|<[a-z]{2,8}:\/\/|\]\(|^(?:[\s>{]|\*\*|[-*+] )|\s$|\*\*$/;
const escapes: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
  '#34': '"',
  '#39': "'",
  '#38': '&',
  '#x22': '"',
  '#x27': "'",
  '#039': "'",
};

/** A terminal’s escape sequence; built from a code, since a control character in a literal cannot be seen. */
const colour = new RegExp(String.raw`${String.fromCharCode(27)}\[[\d;?]{0,20}[A-Za-z]`, 'g');

/** The line as its program wrote it, as far as that can be known. A line without suspicious characters is returned as is. */
export function clean(line: string): string {
  const short = line.length > longestLine ? line.slice(0, longestLine) : line;
  if (!suspicious.test(short)) return short;
  return unmark(unlink(plain(unwrapJson(short)))).trim();
}

/** Bidirectional marks and joiners, soft hyphens, byte order marks, variation selectors: nothing to be seen. */
const unseen =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
const spaces = '\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const doubleQuotes = '“”„‟«»″〝〞';
const singleQuotes = '‘’‚‛′';
const hyphens = '\\u2010-\\u2012\\u2212\\ufe63';
/** ASCII in the width of a Chinese character: （111：Connection refused）. */
const wide = '\\uff01-\\uff5e';

const characters = (all: string) => new RegExp(`[${all}]`, 'g');
const [unseenOnes, allSpaces, allDouble, allSingle, allHyphens, allWide] = [
  unseen,
  spaces,
  doubleQuotes,
  singleQuotes,
  hyphens,
  wide,
].map(characters) as [RegExp, RegExp, RegExp, RegExp, RegExp, RegExp];

const odd = new RegExp(`[${unseen}${spaces}${doubleQuotes}${singleQuotes}${hyphens}${wide}]`);

/** Whether a character was changed on the way from the log to here. */
export function isAltered(text: string): boolean {
  return odd.test(text);
}

/** Without colours, HTML escapes, curly quotes and characters that cannot be seen. */
export function plain(text: string): string {
  return text
    .replace(colour, '')
    .replaceAll('\0', '')
    .replace(/&(#?\w{2,5});/g, (whole, name: string) => escapes[name.toLowerCase()] ?? whole)
    .replace(allDouble, '"')
    .replace(allSingle, "'")
    .replace(allHyphens, '-')
    .replace(allWide, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(unseenOnes, '')
    .replace(allSpaces, ' ')
    .replace(/[\t\r]/g, ' ')
    .replaceAll('\\"', '"');
}

/** Addresses that Markdown, or a program that makes links of them, has put into brackets. */
function unlink(text: string): string {
  return text
    .replace(/<([a-z]{2,8}:\/\/[^<>\s]{1,400})>/g, '$1')
    .replace(/\[([^[\]\s]{1,400})\]\([a-z]{2,8}:\/\/[^()\s]{1,400}\)/g, '$1');
}

const fence = /^(?:\s{0,8}>){0,5}\s{0,8}(?:`{3,9}|~{3,9})[\w.+-]{0,20}\s{0,8}$/;

/** Markdown around a line: quotes, a list's mark, backticks, bold. Stars inside are somebody's redaction and stay. */
function unmark(text: string): string {
  if (fence.test(text)) return '';
  return text
    .replace(/^(?:\s{0,8}>){1,5}\s?/, '')
    .replace(/^\s{0,8}(?:[-*+]\s{1,3})?(?:`{1,3}|\*\*)?/, '')
    .replace(/(?:`{1,3}|\*\*)\s{0,8}$/, '');
}

/** Docker's json-file driver: {"log":"…\n","stream":"stderr"}; journald: {"MESSAGE":…}; zap: {"logger":…,"msg":…,"error":…}. */
function unwrapJson(text: string): string {
  if (!text.startsWith('{"')) return text;
  try {
    const { log, stream, message, MESSAGE, logger, msg, error } = JSON.parse(text) as Record<
      string,
      unknown
    >;
    const whole = [log, message, MESSAGE].find(isText);
    if (whole !== undefined) return whole;
    // An empty line of a container’s is one; another program’s record without a message may tell by its fields.
    if (typeof log === 'string' && isText(stream)) return '';
    return isText(msg) ? [logger, msg, error].filter(isText).join(' ') : text;
  } catch {
    return text;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

const decoration =
  /^(?:[\s`~*_=#>|.…+$%❯{}[\],-]{0,4096}|(?:<[/!]?[a-z][a-z0-9 ="-]{0,60}>\s{0,4}){1,12}|<!-- [^>]{0,200}-->|\.{3}.{0,40}\.{3}|==> .{1,200} <==|-- .{1,200} --|lines \d{1,7}-\d{1,7}(?:\/\d{1,7})? ?(?:\(END\))?)$/i;

const promptMark = /[$#%❯](?: |$)|^(?:PS )?[A-Z]:\\/;
const prompt =
  /^(?:(?:[^\s@]{1,40}@[^\s:]{1,64}[:\s][^$#%❯]{0,100}|\([^)]{1,40}\)\s?[^\s$#%❯]{0,60}|\[[^\]$#%❯]{1,100}\]|bash-[\d.]{1,8}|\/[\w./-]{0,80} )?[$#%❯](?: {1,4}\S|\s{0,4}$)|(?:PS )?[A-Z]:\\[^<>"|]{0,120}>)/;

/** A prompt, with or without a command. */
export function isPrompt(line: string): boolean {
  return promptMark.test(line) && prompt.test(line);
}

/** Code fences, rules, brackets, bare tags, prompts: nothing that a program logged. */
export function isDecoration(line: string): boolean {
  return decoration.test(line) || isPrompt(line);
}

const field =
  /^(?:"[\w.@/-]{1,60}"\s?:\s?[[{]|"(?!(?:message|msg|log|error|err|reason|exception|textPayload)")[\w.@/-]{1,60}"\s?:\s?(?:"[^"]{0,300}"|[\d.-]{1,20}|true|false|null),?)$/i;

/** A line of JSON that was printed over several, whose name promises no message. */
export function isJsonField(line: string): boolean {
  return field.test(line);
}

/** Whether a command goes on in the next line: by its last word, or within quotes. */
export function goesOn(command: string): boolean {
  if (/(?:\\|\||&&)\s{0,8}$/.test(command)) return true;
  const bare = command.replace(/\\./g, '').replace(/"[^"]{0,400}"|'[^']{0,400}'/g, '');
  return /["']/.test(bare);
}
