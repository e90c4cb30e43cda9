/** curl: what the application speaks, and how long a failing connection takes. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import { ofEach, open, quoted, saying, settled } from './output.ts';
import type { Known, Line, Section, Told } from './output.ts';
import { addressOf } from './upstream.ts';

const statusLine = /^(?:< )?HTTP\/(1\.[01]|2|3) (\d{3})\b/;
const errorLine = /^curl: \((\d{1,2})\) (.{0,300})$/;
const failedAfter =
  /^(?:\* |curl: \(7\) )?Failed to connect to (\S{1,253}) port (\d{1,5}) after (\d{1,7}) ms/;
const code = /^(\d{3})$/;
const chatter = /^[*<>{}] |^[<>]$|^\s+%|^\s*(?:Dload|\d+\s+\d)|^--:--/;

interface Seen {
  readonly status: Line | undefined;
  readonly error: Line | undefined;
  readonly after: Line | undefined;
  readonly code: Line | undefined;
}

export const requests = ofEach((section) => {
  const { lines, command = '' } = section;
  const isCurl = /\bcurl\b/.test(command);
  const seen: Seen = {
    status: lines.find(({ text }) => statusLine.test(text)),
    error: lines.find(({ text }) => errorLine.test(text)),
    after: lines.find(({ text }) => failedAfter.test(text)),
    code:
      isCurl && command.includes('http_code')
        ? lines.find(({ text }) => code.test(text))
        : undefined,
  };
  const own = Object.values(seen).filter((line) => line !== undefined);
  if (own.length === 0 || isOfSite(seen.status, section)) return undefined;
  const rest = lines.filter(({ text }) => chatter.test(text));
  return { command: 'curl', lines: [...own, ...rest], tell: (known) => tell(seen, section, known) };
});

/** A failure that no port says is the application's: it is an error page's, and whose is told there. */
function isOfSite(status: Line | undefined, section: Section): boolean {
  if (!status || Number(statusLine.exec(status.text)?.[2]) < 500) return false;
  return !/^https?:\/\/(?:\[[^\]]*\]|[^/:]*):\d/.test(urlOf(section) ?? '');
}

function tell(seen: Seen, section: Section, known: Known): Told {
  const { status, error, after } = seen;
  if (after) return ofFailure(after);
  if (error) return ofError(error, section);
  const line = (status ?? seen.code)!;
  const url = urlOf(section);
  if (url && !isUpstream(url, known))
    return saying({
      says: `${url} answers; nginx asks ${addressOf(known)?.text ?? 'another address'}.`,
      quote: line.text,
    });
  return ofStatus(line, url, section);
}

function urlOf({ command = '', lines }: Section): string | undefined {
  const [typed] = /\bhttps?:\/\/[^\s'"]{1,300}/.exec(command) ?? [];
  const tried = lines
    .map(({ text }) => /Connected to \S{1,253} \((\S{1,50})\) port (\d{1,5})/.exec(text))
    .find(Boolean);
  return typed ?? (tried ? `http://${tried[1]}:${tried[2]}/` : undefined);
}

function isUpstream(url: string, known: Known): boolean {
  const address = addressOf(known);
  const port = /^https?:\/\/(?:\[[^\]]*\]|[^/:]*):(\d+)/.exec(url)?.[1];
  return (
    address === undefined || Number(port ?? (url.startsWith('https') ? 443 : 80)) === address.port
  );
}

/** A status by TLS proves TLS; one in plain HTTP proves HTTP, but for the 400 of a TLS port. */
function ofStatus(line: Line, url: string | undefined, { command = '' }: Section): Told {
  const [, version, status = line.text] = statusLine.exec(line.text) ?? [];
  if (status === '000') return open('There was no answer.', line.text);
  const isTls = url?.startsWith('https://') ?? false;
  if (isTls) return speaks('tls', `It answers ${status} over TLS.`, line);
  if (version === '2') return speaks('http2', 'It speaks HTTP/2 without TLS.', line);
  if (version === undefined && !command.includes('http://'))
    return open(`The status is ${status}.`, line.text);
  if (status === '400')
    return open(
      '400 to a plain request: it may be a port for TLS. Try https:// with curl -k.',
      line.text,
    );
  if (/^50[234]$/.test(status) && version === undefined)
    return open(`It fails now, with ${status}.`, line.text);
  return speaks('http', `It answers ${status} in plain HTTP.`, line);
}

function speaks(answer: DefiniteAnswer<'upstream-speaks'>, says: string, { text }: Line): Told {
  return settled(says, text.trim(), { 'upstream-speaks': answer });
}

/** A refusal comes at once; a host that is not there is asked for three times, a second apart. */
function ofFailure(line: Line): Told {
  const [, host, port, time] = failedAfter.exec(line.text)!;
  const milliseconds = Number(time);
  const says = `The connection to ${host}:${port} failed after ${milliseconds} ms.`;
  const answer = milliseconds >= 1000 ? 'seconds' : milliseconds < 300 ? 'at-once' : undefined;
  return answer
    ? settled(says, line.text, { 'fails-after': answer })
    : open(`${says} Ask twice, some seconds apart.`, line.text);
}

const errors: Readonly<Record<string, string>> = {
  '1': 'It answered something that is not HTTP/1: try --http2-prior-knowledge.',
  '28': 'There was no answer in time.',
  '52': 'It closed the connection without an answer: it may speak TLS or uwsgi. Try https:// with curl -k.',
  '56': 'It reset the connection: it may be PHP-FPM, or TLS. ss -lntxp shows who listens.',
  '7': 'The connection failed. A newer curl says after how long; put “time” before the command.',
};

function ofError(line: Line, { command }: Section): Told {
  const [, number = '', said = ''] = errorLine.exec(line.text)!;
  if (number === '35' && /wrong version number|packet length too long/.test(said))
    return settled('What answers there does not speak TLS.', line.text, {
      'tls-handshake': 'never',
    });
  if (number === '1' && /HTTP\/0\.9/.test(said)) return open(errors['1']!, line.text);
  if (/^(?:60|51)$/.test(number)) return saying();
  const says = errors[number] ?? `curl failed with error ${number}.`;
  return open(says, quoted([line]) || command || '');
}
