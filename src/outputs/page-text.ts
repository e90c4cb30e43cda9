/** Finds answers of servers in what was pasted: headers, HTML, or the text that a browser shows of them. */
import { accessSignature } from '../log/access.ts';
import { match } from '../log/match.ts';
import type { Line, Section } from './output.ts';
import { feet, pageRows } from './page-rows.ts';

export interface Page {
  readonly status: number | undefined;
  /** The value of the `Server:` header. */
  readonly server: string | undefined;
  readonly headers: readonly Line[];
  /** The page's text without tags, line by line: the text, and the line that it stands on. */
  readonly body: readonly Shown[];
  /** All of that on one line, in lower case. */
  readonly text: string;
  readonly isHtml: boolean;
  readonly lines: readonly Line[];
}

export interface Shown {
  readonly says: string;
  readonly line: Line;
}

const statusLine = /^(?:< )?HTTP\/(?:1\.[01]|2|3) (\d{3})\b/;
const header = /^(?:< )?([A-Za-z][\w-]{0,60}): ?(.*)$/;
const htmlStart = /^\s*<(?:\?xml|!doctype|html|head|title|body|center|h[12]|p)\b/i;
const title =
  /^(?:(?:http )?error:? )?([45]\d\d)(?:[.:]|(?: -)?(?: (?:bad gateway|gateway time-?out|service (?:temporarily )?unavailable|internal server error|not found|forbidden|request entity too large|bad request|backend fetch failed|proxy error|server error|error)\b.{0,40})?$)/i;
const bareTitle =
  /^(?:bad gateway|gateway time-?out|proxy error|service unavailable|(?:bad gateway )?error code:? \d{3}|(?:error: )?server error)$/i;
/** What stands further down on a page. */
const later =
  /^(?:error code:? \d|xid: |request id: |reference #|reason: |apache\/|generated |http error \d|what happened|what can i do|please try|heroku logs|we're working|sorry about that|there is a problem with the page|there was a connection error|a communication error|if you provide content|[\w.-]{1,253} is currently unable)|that's all we know/i;
const logLevel = /\[(?:emerg|alert|crit|error|warn|notice|info)\]|, client: /;

/** At most so many lines of a page as text: what comes later is something else. */
const longestPage = 60;
/** What names a page's maker stands at the begin of its line. */
const longestTitle = 200;

export function pagesOf({ lines }: Section): Page[] {
  const own = lines.filter(({ text }) => !isLog(text));
  const pages: Page[] = [];
  for (let at = 0; at < own.length;) {
    const end = endOf(own, at);
    if (end > at) pages.push(pageOf(own.slice(at, end)));
    at = Math.max(end, at + 1);
  }
  return pages;
}

function isLog(text: string): boolean {
  if (logLevel.test(text) || accessSignature(text)) return true;
  const { signature } = match(text);
  return signature?.writer === 'nginx' && signature.symptom !== undefined;
}

/** Where the page that begins at `at` ends; `at` if none begins there. */
function endOf(lines: readonly Line[], at: number): number {
  const { text } = lines[at]!;
  if (!statusLine.test(text)) return endOfBody(lines, at);
  let next = at + 1;
  while (next < lines.length && header.test(lines[next]!.text)) next += 1;
  const body = /^(?:<|)$/.test(lines[next]?.text ?? '-') ? next + 1 : next;
  return body < lines.length ? Math.max(next, endOfBody(lines, body)) : next;
}

function endOfBody(lines: readonly Line[], at: number): number {
  const isHtml = htmlStart.test(lines[at]!.text);
  if (!isHtml && !isPageLine(lines[at]!.text)) return at;
  let end = at + 1;
  for (let next = at; next < lines.length && (isHtml || next < at + longestPage); next += 1) {
    const { text } = lines[next]!;
    if (statusLine.test(text)) break;
    if (isHtml ? text.includes('<') : isPageLine(text) || later.test(text.trim())) end = next + 1;
    if (/<\/html>/i.test(text)) break;
  }
  return end;
}

const firstWords = Map.groupBy(
  pageRows.flatMap((row) => row.says),
  (words) => words.slice(0, 4),
);

function isPageLine(text: string): boolean {
  const says = squeezed(text.slice(0, longestTitle));
  const own = says.toLowerCase();
  return (
    title.test(says) ||
    bareTitle.test(says) ||
    feet.some(([form]) => form.test(says)) ||
    (firstWords.get(own.slice(0, 4)) ?? []).some((words) => own.startsWith(words))
  );
}

function pageOf(lines: readonly Line[]): Page {
  const hasHead = statusLine.test(lines[0]!.text);
  const headers = hasHead ? lines.filter(({ text }, at) => at > 0 && header.test(text)) : [];
  const rest = lines.slice(hasHead ? 1 + headers.length : 0);
  const body = shownOf(rest);
  const text = body
    .map(({ says }) => says)
    .join(' ')
    .toLowerCase();
  const said = hasHead ? statusLine.exec(lines[0]!.text) : statusIn(body);
  return {
    status: said ? Number(said[1]) : undefined,
    server: valueOf(headers, 'server'),
    headers,
    body,
    text,
    isHtml: rest.some((line) => htmlStart.test(line.text)),
    lines,
  };
}

function statusIn(body: readonly Shown[]): RegExpExecArray | undefined {
  for (const { says } of body) {
    const found = title.exec(says) ?? /\b(?:error code|http error):? ([45]\d\d)\b/i.exec(says);
    if (found) return found;
  }
  return undefined;
}

export function valueOf(headers: readonly Line[], name: string): string | undefined {
  const found = headers.find(({ text }) => header.exec(text)?.[1]?.toLowerCase() === name);
  return found && header.exec(found.text)?.[2]?.trim();
}

/** Tags end a line of text: `<hr><center>nginx</center>` is a line of its own. Styles and scripts are no text. */
function shownOf(lines: readonly Line[]): Shown[] {
  let isCode = false;
  return lines.flatMap((line) => {
    if (/<(?:style|script)\b/i.test(line.text)) isCode = true;
    const wasCode = isCode;
    if (/<\/(?:style|script)>/i.test(line.text)) isCode = false;
    if (wasCode) return [];
    const pieces = line.text.split(/<[^<>]{0,400}>/).map(squeezed);
    return pieces.filter((says) => says !== '').map((says) => ({ says, line }));
  });
}

function squeezed(text: string): string {
  return text.replace(/\s{1,200}/g, ' ').trim();
}
