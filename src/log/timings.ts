/**
 * Who made a 502, told by an access log’s upstream timings, where its format has them: `us=502 uct=- uht=- ubs=0 ubr=0`,
 * `upstream_status=502 …`, or the same in JSON. Lab-proven: only an upstream that sent the 502 itself has a header time.
 */
import { signatureOf } from './signatures/index.ts';
import type { Signature } from './signatures/index.ts';

const value = String.raw`"?\s{0,2}[=:]\s{0,2}"?((?:-|[\d.]{1,20})(?:, (?:-|[\d.]{1,20})){0,8})`;
const field = (...names: string[]) => new RegExp(`(?:^|[\\s,{"'])(?:${names.join('|')})${value}`);

const fields = {
  status: field('us', 'ups_status', 'upstream_status', 'upstreamStatus'),
  connect: field('uct', 'upstream_connect_time', 'upstreamConnectTime'),
  header: field('uht', 'upstream_header_time', 'upstreamHeaderTime'),
  received: field('ubr', 'upstream_bytes_received', 'upstreamBytesReceived'),
} as const;

/** Apache’s error log, which ends in what a client sent. */
const apache = /^\[[^\]]{10,40}\] \[[\w:]{2,40}\] \[pid /;

const client = field('status', 'st', 'response_code', 'http_status');
const ownStatus = /" 502 \d{1,12} /;

const list = (form: string) => `${form}(?:, ${form}){0,8}`;

/** `$upstream_status`, response length and time as ingress-nginx prints them, each a list: [name] [] addr length time status id. */
const ingress = new RegExp(
  String.raw`\] ${list(String.raw`[^\s,"\]]{1,120}`)} ${list(String.raw`(?:\d{1,12}|-)`)} ${list(String.raw`(?:[\d.]{1,12}|-)`)} (${list(String.raw`(?:\d{3}|-)`)}) [\w-]{1,40}$`,
);

/** Undefined unless the line says that the client got a 502, and something of the upstream. */
export function timedSignature(whole: string): Signature | undefined {
  if (!whole.includes('502') || apache.test(whole)) return undefined;
  const line = withoutQuoted(whole);
  const is502 = ownStatus.test(line) || last(client, line) === '502';
  if (!is502) return undefined;
  const status = last(fields.status, line) ?? last(ingress, line);
  if (status === undefined && last(fields.header, line) === undefined) return undefined;
  return signatureOf(`access-log-502-${makerOf(status, line)}`);
}

/** What a client sent is within quotes. Of these only names of JSON stay, and numbers right behind a name. */
function withoutQuoted(line: string): string {
  return line.replace(/([=:]\s?)?"(?:[^"\\]|\\.){0,4000}"(?=(\s?:)?)/g, (text, isValue, isName) =>
    isName || (isValue && number.test(text)) ? text : '""',
  );
}

/** A number, several of them, or a dash. */
const number = /"[\d., -]{0,200}"$/;

function makerOf(status: string | undefined, line: string): string {
  if (status === '-') return 'no-upstream';
  const header = last(fields.header, line);
  if (header !== undefined && header !== '-') return 'from-upstream';
  if (last(fields.connect, line) === '-') return 'no-connection';
  const received = last(fields.received, line);
  if (received === undefined || header === undefined) return 'timed';
  return received === '0' || received === '-' ? 'no-answer' : 'bad-answer';
}

/** Several attempts stand as a list; the client got the outcome of the last. */
function last(form: RegExp, line: string): string | undefined {
  return form.exec(line)?.[1]?.split(', ').at(-1);
}
