/** Markdown in which no text can end what it stands in, open something else, or become HTML. */

/** A line of prose: one line, and nothing in it is markup. */
export function prose(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>|~#&]/g, '\\$&');
}

/** Code inside a line. The fence is longer than any run of backticks in it. */
export function code(text: string): string {
  const inside = oneLine(text);
  const fence = '`'.repeat(longestRun(inside) + 1);
  const pad = /^[` ]|[` ]$/.test(inside) || inside === '' ? ' ' : '';
  return `${fence}${pad}${inside}${pad}${fence}`;
}

/** A block of code. Lines stay lines. */
export function block(text: string, language = ''): string {
  const inside = withoutControls(text.replaceAll(/\r\n?/g, '\n'));
  const fence = '`'.repeat(Math.max(3, longestRun(inside) + 1));
  return `${fence}${language}\n${inside}\n${fence}`;
}

function oneLine(text: string): string {
  return withoutControls(text.replaceAll(/[\r\n\u2028\u2029]+/g, ' '));
}

/** Control characters and those that turn the direction of writing, which could make a text look like another. */
function withoutControls(text: string): string {
  return text.replaceAll(/(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
