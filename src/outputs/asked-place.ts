/** Where a request went, by its command or by what curl -v says. */
import type { Line, Section } from './output.ts';

export interface Place {
  readonly url: string | undefined;
  readonly socket: string | undefined;
  readonly host: string | undefined;
  readonly port: number | undefined;
}

const typed = /\bhttps?:\/\/[^\s'"]{1,300}/;
const parts = /^(https?):\/\/(\[[^\]]{2,45}\]|[^/:?#]{1,253})(?::(\d{1,5}))?/;
const connected = /^\* Connected to \S{1,253} \((\S{1,100})\) port (\d{1,5})/;
/** After what curl counts of a transfer, on the same line, where the answer goes to a file. */
const trying = /\*\s{1,3}Trying (\S{1,200}):(\d{1,5})\.\.\.$/;
const resolved = /--resolve \S{1,253}?:\d{1,5}:(\S{1,50})/;

export function placeAsked({ command = '', lines }: Section): Place {
  const url = typed.exec(command)?.[0];
  const tried = found(lines, connected).at(-1) ?? firstTried(lines);
  const named = /--unix-socket[ =](\S{1,200})/.exec(command)?.[1];
  const socket = named ?? (tried?.[1]?.startsWith('/') ? tried[1] : undefined);
  const [, scheme, host, port] = parts.exec(url ?? '') ?? [];
  const standard = scheme === 'https' ? 443 : 80;
  return {
    url: url ?? (tried && !socket ? `http://${tried[1]}:${tried[2]}/` : undefined),
    socket,
    host: resolved.exec(command)?.[1] ?? host ?? tried?.[1],
    port: scheme ? Number(port ?? standard) : tried && Number(tried[2]),
  };
}

function found(lines: readonly Line[], form: RegExp): RegExpExecArray[] {
  return lines.map(({ text }) => form.exec(text)).filter((match) => match !== null);
}

/** Of a name with both kinds of address, IPv4’s. */
function firstTried(lines: readonly Line[]): RegExpExecArray | undefined {
  const all = found(lines, trying);
  return all.find(([, host]) => !host!.startsWith('[')) ?? all[0];
}
