/** curl’s words for a request that failed after connecting, or before: what they say of the application. */
import type { DefiniteAnswer, Facts } from '../../machines/facts.ts';
import { open, saying, settled } from './output.ts';
import type { Known, Line, Told } from './output.ts';
import { whereNoLog } from './where-no-log.ts';

interface Failure {
  readonly form: RegExp;
  readonly answer: DefiniteAnswer<'direct-answer'>;
  readonly says: string;
  /** What it may mean, beside a log line or while something is missing. */
  readonly otherwise: string;
}

const failures: readonly Failure[] = [
  {
    form: /Could not resolve host: |bad address |^curl: \(6\)/,
    answer: 'no-name',
    says: 'The name of the application is not found.',
    otherwise: 'The name is not found. getent ahosts asks for it alone.',
  },
  {
    form: /SSL routines:|SSL_connect: |SSL_ERROR_|^curl: \(35\)/,
    answer: 'tls',
    says: 'The application and curl do not agree on TLS.',
    otherwise: 'There is no agreement on TLS. openssl s_client tells why.',
  },
  {
    form: /HTTP\/0\.9|Weird server reply|^curl: \(1\)/,
    answer: 'not-http',
    says: 'The application answers something that is not HTTP/1.',
    otherwise: 'It answered something that is not HTTP/1: try --http2-prior-knowledge.',
  },
  {
    form: /Empty reply from server|^curl: \(52\)/,
    answer: 'closes',
    says: 'The application closes the connection without an answer.',
    otherwise:
      'It closed the connection without an answer: it may speak TLS or uwsgi. Try https:// with curl -k.',
  },
  {
    form: /(?:Recv|Send) failure: |^curl: \(5[56]\)/,
    answer: 'closes',
    says: 'The application resets the connection without an answer.',
    otherwise: 'It reset the connection: it may be PHP-FPM, or TLS. ss -lntxp shows who listens.',
  },
  {
    form: /timed out after |^curl: \(28\)/,
    answer: 'hangs',
    says: 'There is no answer until curl gives up.',
    otherwise: 'There was no answer in time. Give it more: curl -m 70.',
  },
];

export function failureOf(line: Line, known: Known): Told {
  const text = line.text.trim();
  if (/^curl: \((?:60|51)\)/.test(text)) return saying();
  const failure = failures.find(({ form }) => form.test(text));
  if (!failure) return open(unknown(text), text);
  const { says, ...proven } = provenBy(text);
  const told = whereNoLog(known, answered(failure, text, known));
  if (told['direct-answer'] === 'ok')
    return settled('curl is cut off, as it should be: this upstream speaks no HTTP.', text, told);
  if (told['direct-answer']) return settled(failure.says, text, { ...proven, ...told });
  return says
    ? settled(says, text, proven)
    : open(failure.otherwise + wanted(failure, known), text);
}

/** What OpenSSL says through curl of every client, nginx included. */
function provenBy(text: string): Pick<Facts, 'tls-handshake'> & { says?: string } {
  if (/wrong version number|packet length too long/.test(text))
    return { says: 'What answers there does not speak TLS.', 'tls-handshake': 'never' };
  if (text.includes('unsafe legacy renegotiation'))
    return {
      says: 'OpenSSL refuses a server that does not know secure renegotiation.',
      'tls-handshake': 'with-legacy-connect',
    };
  return {};
}

function unknown(text: string): string {
  const [, number] = /^curl: \((\d{1,2})\)/.exec(text) ?? [];
  return number === '7'
    ? 'The connection failed. A newer curl says after how long; put “time” before the command.'
    : `curl failed with error ${number ?? '?'}.`;
}

/** Who speaks another protocol cuts curl off even when all is well; TLS is at fault only where nginx uses it, too. */
function answered({ answer }: Failure, text: string, known: Known): Facts {
  const { 'pass-target': target } = known.facts;
  const speaksHttp = isHttp(known);
  switch (answer) {
    case 'closes':
    case 'not-http':
      if (speaksHttp === undefined) return {};
      return { 'direct-answer': speaksHttp ? answer : 'ok' };
    case 'tls':
      return target === undefined || target === 'https' ? { 'direct-answer': 'tls' } : {};
    case 'hangs':
      return isLong(text) ? { 'direct-answer': 'hangs' } : {};
    default:
      return { 'direct-answer': answer };
  }
}

/** Undefined while it is not known which directive hands the request on. */
function isHttp({ facts }: Known): boolean | undefined {
  const { 'upstream-protocol': protocol, 'upstream-kind': kind } = facts;
  if (protocol && protocol !== 'unknown') return protocol === 'http';
  return kind === 'php-fpm' ? false : undefined;
}

/** Connecting takes seconds at most; an answer may take as long as nginx waits for it, 60 s by default. */
function isLong(text: string): boolean {
  const milliseconds = Number(/after (\d{1,8}) m/.exec(text)?.[1] ?? 0);
  return milliseconds >= (/Connection timed out/.test(text) ? 5_000 : 60_000);
}

function wanted({ answer }: Failure, known: Known): string {
  const isOpen = isHttp(known) === undefined && /^(?:closes|not-http)$/.test(answer);
  return isOpen && (known.facts.symptom ?? 'unknown') === 'unknown'
    ? ' Paste the …_pass line, too: with proxy_pass that is the answer, with fastcgi_pass, uwsgi_pass or grpc_pass all is well.'
    : '';
}
