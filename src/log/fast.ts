/**
 * The line as nginx writes it to its own file, read without regular expressions or copies:
 * `2026/11/20 23:37:16 [error] 7#7: *1 MESSAGE, client: …, server: …, request: "…", upstream: "…", host: "…"`.
 */
import type { Tally } from './tally.ts';

const quote = 34;
const star = 42;
const slash = 47;
const colon = 58;
const bracket = 91;

/** Whether nginx's time stamp and the bracket of a level stand at `at`. */
export function isDated(line: string, at: number): boolean {
  return (
    line.charCodeAt(at + 4) === slash &&
    line.charCodeAt(at + 7) === slash &&
    line.charCodeAt(at + 13) === colon &&
    line.charCodeAt(at + 16) === colon &&
    line.charCodeAt(at + 20) === bracket
  );
}

/** Counts a dated line; false, and nothing counted, if it is of another form or not whole. */
export function countFast(line: string, at: number, number: number, tally: Tally): boolean {
  const start = messageStart(line, at);
  const client = line.indexOf(', client: ', start);
  if (start === -1 || client === -1) return false;
  if (line.charCodeAt(line.length - 1) !== quote || holdsAnother(line, start)) return false;
  if (mayHoldFields(line, start) && line.includes(', client: ', client + 10)) return false;
  const server = line.indexOf(', server: ', client + 10);
  const request = server === -1 ? -1 : line.indexOf(', request: "', server + 10);
  if (request === -1) return false;
  const upstream = upstreamOf(line, request + 12);
  if (isMarked(upstream.charCodeAt(0))) return false;
  const message = line.slice(start, client);
  return tally.addRaw(message, line.slice(server + 10, request), upstream, line, number);
}

function messageStart(line: string, at: number): number {
  const level = line.indexOf('] ', at + 21);
  const process = level === -1 ? -1 : line.indexOf(': ', level + 2);
  if (process === -1 || process - level > 28) return -1;
  return line.charCodeAt(process + 2) === star ? line.indexOf(' ', process + 2) + 1 : process + 2;
}

/** Scheme and address, without the path; empty if there is none. */
function upstreamOf(line: string, from: number): string {
  const label = line.indexOf(', upstream: "', from);
  if (label === -1) return '';
  const start = label + 13;
  const end = line.indexOf('"', start);
  const scheme = line.indexOf('://', start);
  if (scheme === -1 || scheme > end) return line.slice(start, end);
  const isUnix = line.startsWith('unix:', scheme + 3);
  const path = isUnix ? line.indexOf(':', scheme + 8) : line.indexOf('/', scheme + 3);
  return line.slice(start, path === -1 || path > end ? end : path);
}

/** Markdown's `[http://…](…)` or `<http://…>`. */
function isMarked(first: number): boolean {
  return first === bracket || first === 60;
}

/** Whether the message quotes what a visitor chose, who may have written fields into it. */
function mayHoldFields(line: string, start: number): boolean {
  const end = line.indexOf('"', start);
  return end !== -1 && end - start < 100;
}

/** Whether a second log line was joined to this one. */
function holdsAnother(line: string, from: number): boolean {
  for (let at = line.indexOf('[', from); at !== -1; at = line.indexOf('[', at + 1))
    if (isDated(line, at - 20)) return true;
  return false;
}
