/** openssl s_client -> what came of each attempt to shake hands. */
import type { Line, Section } from './output.ts';

export interface Handshake {
  readonly command: string;
  readonly passed: boolean;
  readonly isPlain: boolean;
  /** “unsafe legacy renegotiation disabled”: this OpenSSL refuses what the server answered. */
  readonly isLegacy: boolean;
  readonly alert: number | undefined;
  readonly isRefused: boolean;
  /** TLSv1.3; undefined where the handshake failed. */
  readonly version: string | undefined;
  /** `tls1_2` or `DEFAULT:!kDHE`, from a line of its own that a loop has printed. */
  readonly tried: string | undefined;
  /** The list of ciphers that it was tried with, by a loop or an option. */
  readonly ciphers: string | undefined;
  readonly asksCertificate: boolean;
  readonly lines: readonly Line[];
}

const telling =
  /^CONNECTION ESTABLISHED$|^CONNECTED\(|^Protocol version: (TLSv[\d.]+)$|^New, (TLSv[\d.]+|\(NONE\)), Cipher is |:error:|^connect:errno=|^(?:Acceptable client|No client) certificate CA names|^no peer certificate available$/;
const loop = /^(tls1(?:_[123])?|(?:DEFAULT|HIGH)(?::[!@]?[\w=]{1,12}){0,3})$/;

export function handshakesIn({ lines, command = '' }: Section): Handshake[] {
  const parts: { tried: string | undefined; lines: Line[] }[] = [{ tried: undefined, lines: [] }];
  for (const line of lines) {
    const tried = loop.exec(line.text)?.[1];
    if (tried) parts.push({ tried, lines: [line] });
    else if (telling.test(line.text)) parts.at(-1)!.lines.push(line);
  }
  const isIts = (text: string) =>
    /:error:|ESTABLISHED|Cipher is|CA names|Protocol version/.test(text);
  return parts
    .filter((part) => part.lines.some(({ text }) => isIts(text) && !/^\s*\[?crit|nginx/.test(text)))
    .map((part) => handshake(part.lines, command, part.tried));
}

function handshake(lines: Line[], command: string, tried: string | undefined): Handshake {
  const text = lines.map((line) => line.text).join('\n');
  const version = /(?:Protocol version: |New, )(TLSv[\d.]+)/.exec(text)?.[1];
  const alert = /SSL alert number (\d{1,3})/.exec(text)?.[1];
  return {
    command,
    passed: version !== undefined || text.includes('CONNECTION ESTABLISHED'),
    isPlain: /wrong version number|packet length too long|http request/.test(text),
    isLegacy: text.includes('unsafe legacy renegotiation'),
    alert: alert ? Number(alert) : undefined,
    isRefused: /connect:errno|BIO_connect/.test(text),
    version,
    tried,
    ciphers: tried?.startsWith('tls1') ? undefined : (tried ?? cipherOption(command)),
    asksCertificate: /^Acceptable client certificate CA names/m.test(text) || alert === '116',
    lines,
  };
}

function cipherOption(command: string): string | undefined {
  return / -cipher '?([\w:!@=+-]{1,60})/.exec(command)?.[1];
}
