/** Access logs, told by their form: nginx's combined one is … [time] "request" status bytes. */
import { answered, messageByForm } from './access-forms.ts';
import { signatureOf } from './signatures/index.ts';
import type { Signature } from './signatures/index.ts';
import { timedSignature } from './timings.ts';

const anyOther = signatureOf('access-log')!;
const rows = new Map<string, Signature>(
  ['499', '500', '502', '503', '504', '413'].map((status) => [
    status,
    signatureOf(`access-log-${status}`)!,
  ]),
);

/** Undefined for a line that is of another form. Time is bounded by the line's length, and allocates next to nothing. */
export function accessSignature(line: string): Signature | undefined {
  const opening = line.indexOf('] "');
  if (opening < 20 || line[opening - 6] !== ' ' || line[opening - 20] !== '/')
    return (isKeyed(line) ? timedSignature(line) : undefined) ?? otherForm(line);
  const closing = line.indexOf('" ', opening + 3);
  if (closing === -1 || !isStatus(line, closing + 2)) return undefined;
  const status = line.slice(closing + 2, closing + 5);
  return (status === '502' && timedSignature(line)) || (rows.get(status) ?? anyOther);
}

const head = /^[\w.:%-]{2,253} \S{1,64} \S{1,64} \[\d{1,2}\/\w{3}\/\d{4}:\d\d/;

/** A line of nginx's combined form begins here, whole or not: the client, two names, and the time. */
export function isAccessHead(text: string): boolean {
  return head.test(text);
}

function otherForm(line: string): Signature | undefined {
  const { status, upstream } = answered(line) ?? {};
  if (status === undefined) return signatureOf(messageByForm(line) ?? '');
  if (status === '502' && upstream)
    return signatureOf(upstream === '-' ? `access-log-502-no-upstream` : 'access-log-502-timed');
  return rows.get(status) ?? anyOther;
}

/** Formats of key=value pairs, and of JSON, that name the upstream’s status. */
function isKeyed(line: string): boolean {
  return keys.some((key) => line.includes(key)) || line.startsWith('us=');
}

const keys = ['upstream_status', 'upstream_header_time', ' us=', ' uht='];

function isStatus(line: string, at: number): boolean {
  const [a, b, c] = [line.charCodeAt(at), line.charCodeAt(at + 1), line.charCodeAt(at + 2)];
  const isCode = a >= 48 && a <= 57 && b >= 48 && b <= 57 && c >= 48 && c <= 57;
  return isCode && !(line.charCodeAt(at + 3) > 32);
}
