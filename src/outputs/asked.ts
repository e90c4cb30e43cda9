/** What curl or wget was told to ask, and what came back. */
import { placeAsked } from './asked-place.ts';
import type { Place } from './asked-place.ts';
import type { Line, Section } from './output.ts';

export interface Reply {
  readonly line: Line;
  readonly status: number;
  /** 1.1, 2; undefined where only the status was printed. */
  readonly version: string | undefined;
  /** The header `Server`; undefined where headers were printed and it is not among them. */
  readonly server: string | undefined;
}

/** One address that was tried, and why it did not connect. */
export interface Attempt {
  readonly line: Line;
  readonly at: string;
  readonly reason: string;
}

export interface Asked extends Place {
  readonly command: string;
  /** The last of them: those before it were redirects. */
  readonly reply: Reply | undefined;
  readonly attempts: readonly Attempt[];
  /** `Failed to connect to … after … ms`. */
  readonly after: Line | undefined;
  /** What went wrong after connecting, or before trying. */
  readonly error: Line | undefined;
  /** The line of `-w '%{time_total} s'`. */
  readonly seconds: number | undefined;
  readonly lines: readonly Line[];
}

const statusLine = /^(?:< | {2})?HTTP\/(1\.[01]|2|3) (\d{3})\b/;
const serverLine = /^(?:< | {2})?server: (.{1,100})$/i;
const headerLine = /^ {0,2}[A-Za-z][\w-]{1,40}: .{0,300}$/;
const secondsLine = /^(\d{1,4}\.\d{1,9}) s$/;
const code = /^(\d{3})$/;
const chatter = /^[*<>{}] |^[<>]$|^\s+%|^\s*(?:Dload|\d+\s+\d)|^--:--|^curl: \(\d/;
const failedAfter =
  /^(?:\* |curl: \(7\) )?Failed to connect to \S{1,253} port \d{1,5} after \d{1,7} ms/;
const reasons =
  '(Connection refused|No such file or directory|No route to host|Host is unreachable|Network (?:is )?unreachable|Permission denied|Connection timed out|Resource temporarily unavailable)';
const failed = [
  new RegExp(
    `^\\* connect to (\\S{1,253}) port \\d{1,5}(?: from \\S{1,50} port \\d{1,5})? failed: ${reasons}`,
  ),
  new RegExp(`^\\* Immediate connect fail for (\\S{1,253}): ${reasons}`),
  new RegExp(`^curl: \\(7\\) Failed to connect to (\\S{1,253}) port \\d{1,5}: ${reasons}`),
  new RegExp(`^Connecting to (\\S{1,253}?)\\.\\.\\. failed: ${reasons}`),
  new RegExp(`^wget: can't connect to remote host \\((\\S{1,50})\\): ${reasons}`),
];
const error =
  /^curl: \(\d{1,2}\) |^wget: bad address |^\* (?:Could not resolve host: |Empty reply from server|Recv failure: |Send failure: |Received HTTP\/0\.9|Weird server reply|(?:Operation|Connection) timed out after |.{0,80}(?:SSL routines:|SSL_connect: |SSL_ERROR_))/;

export function askedIn(section: Section): Asked | undefined {
  const { lines, command = '' } = section;
  const isWget = /\bwget\b/.test(command);
  const reply = replyIn(section);
  const isConnected = lines.some(({ text }) => text.startsWith('* Connected to '));
  const attempts = isConnected ? [] : lines.flatMap((line) => attemptIn(line) ?? []);
  const after = lines.find(({ text }) => failedAfter.test(text));
  const wrong = lines.findLast(({ text }) => error.test(text) && !failedAfter.test(text));
  const timed = reply && lines.find(({ text }) => secondsLine.test(text));
  const own = [reply?.line, ...attempts.map(({ line }) => line), after, wrong, timed].filter(
    (line) => line !== undefined,
  );
  if (own.length === 0) return undefined;
  return {
    command,
    ...placeAsked(section),
    reply,
    attempts,
    after,
    error: wrong,
    seconds: timed && Number(secondsLine.exec(timed.text)![1]),
    lines: [
      ...own,
      ...lines.filter(({ text }) => chatter.test(text) || (isWget && text.startsWith('  '))),
      ...headersIn(lines, reply),
    ],
  };
}

function replyIn({ lines, command = '' }: Section): Reply | undefined {
  const line = lines.findLast(({ text }) => statusLine.test(text));
  if (line) {
    const [, version, status] = statusLine.exec(line.text)!;
    const server = lines.flatMap(({ text }) => serverLine.exec(text)?.[1] ?? []).at(-1);
    return { line, status: Number(status), version, server };
  }
  const isCode = /\bcurl\b.{0,300}http_code/.test(command);
  const bare = isCode ? lines.find(({ text }) => code.test(text)) : undefined;
  return bare && { line: bare, status: Number(bare.text), version: undefined, server: undefined };
}

function attemptIn(line: Line): Attempt | undefined {
  for (const form of failed) {
    const [, at, reason] = form.exec(line.text) ?? [];
    if (at && reason) return { line, at, reason };
  }
  return undefined;
}

/** `-D -` prints headers without the `< ` of `-v`. */
function headersIn(lines: readonly Line[], reply: Reply | undefined): Line[] {
  const from = reply ? lines.indexOf(reply.line) + 1 : lines.length;
  const to = lines.findIndex(({ text }, nth) => nth >= from && !headerLine.test(text));
  return lines.slice(from, to < 0 ? undefined : to);
}
