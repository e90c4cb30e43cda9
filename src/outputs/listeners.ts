/** The lists of listening sockets that ss, netstat and lsof print, and what servers say of themselves. */
import type { Line, Section } from './output.ts';

export interface Listener {
  /** As nginx would write it: `127.0.0.1`, `[::1]`; `0.0.0.0`, `[::]` and, for both families, `*`. */
  readonly host: string;
  /** NaN where the list has a service's name. */
  readonly port: number;
  readonly program: string | undefined;
  readonly line: Line;
}

export interface SocketListener {
  /** Undefined for a socket that is open and bound to nothing. */
  readonly path: string | undefined;
  readonly program: string | undefined;
  readonly line: Line;
}

export interface Listing {
  readonly ports: readonly Listener[];
  readonly sockets: readonly SocketListener[];
  readonly lines: readonly Line[];
  /** The heading is there, and no `grep` was: what is not in the list does not listen. */
  readonly isWhole: boolean;
  readonly hasUnix: boolean;
  readonly hasPorts: boolean;
}

const ssPort =
  /^(?:tcp\s+)?LISTEN\s+\d+\s+\d+\s+(\S{1,80}):(\S{1,20})\s+\S{1,80}:\*(?:\s+users:\(\("([^"]{1,40})")?/;
const ssSocket =
  /^u_(?:str|seq)\s+(LISTEN|UNCONN)\s+\d+\s+\d+\s+(\S{1,200})\s+\d+\s+\*\s+\d+(?:\s+users:\(\("([^"]{1,40})")?/;
const netstatPort =
  /^tcp6?\s+\d+\s+\d+\s+(\S{1,80}):(\d{1,5})\s+\S{1,80}\s+LISTEN(?:\s+(?:\d+\/([^\s:]{1,40})|-))?/;
const netstatSocket =
  /^unix\s+\d+\s+\[ ACC \]\s+(?:STREAM|SEQPACKET)\s+LISTENING\s+\d+\s+(?:(?:\d+\/([^\s:]{1,40})[^/@]{0,40}|-)\s+)?(\/\S{1,200})$/;
const lsofPort =
  /^(\S{1,40})\s+\d+\s+\S{1,40}\s+\d+\w?\s+IPv([46])\s+\S+\s+\S+\s+TCP\s+(\S{1,80}):(\S{1,20}) \(LISTEN\)$/;
/** What servers say of themselves. */
const ownWords: readonly (readonly [program: string, form: RegExp])[] = [
  ['php-fpm', /(?:NOTICE: |^)\s*listen = (\S{1,200})$/],
  ['gunicorn', /Listening at: (?:https?|unix):(?:\/\/)?(\S{1,200})/],
  ['uvicorn', /Uvicorn running on (?:https?:\/\/|unix socket )(\S{1,200})/],
  ['uwsgi', /uwsgi socket \d{1,3} bound to (?:UNIX|TCP) address (\S{1,200}) fd \d/],
  ['puma', /(?:^|[|\]] )\s{0,8}\* Listening on (?:https?|tcp|unix):\/\/(\S{1,200})/],
  ['unicorn', /listening on addr=(\S{1,200}) fd=\d/],
];

function ownAddress({ text }: Line): { program: string; address: string } | undefined {
  for (const [program, form] of ownWords) {
    const address = form.exec(text)?.[1];
    if (address !== undefined) return { program, address };
  }
  return undefined;
}

const heading = /^(?:Netid\s+)?State\s+Recv-Q|^Active (?:Internet|UNIX)|^Proto\s|^COMMAND\s+PID\s/;

export function listingOf({ lines, command }: Section): Listing | undefined {
  const ports = lines.flatMap((line) => portIn(line) ?? []);
  const sockets = lines.flatMap((line) => socketIn(line) ?? []);
  const headings = lines.filter(({ text }) => heading.test(text));
  const taken = [...headings, ...[...ports, ...sockets].map(({ line }) => line)];
  if (taken.length === 0) return undefined;
  const hasHeading = headings.length > 0;
  return {
    ports,
    sockets,
    lines: taken,
    isWhole: hasHeading && !/\bgrep\b/.test(command ?? ''),
    hasUnix: sockets.length > 0 || /\bss -\w*x|netstat -\w*x/.test(command ?? ''),
    hasPorts: ports.length > 0 || sockets.length === 0,
  };
}

function portIn(line: Line): Listener | undefined {
  const ss = ssPort.exec(line.text) ?? netstatPort.exec(line.text);
  if (ss) return { ...place(ss[1]!, ss[2]!), program: ss[3], line };
  const [, program, family, host, port] = lsofPort.exec(line.text) ?? [];
  if (!host || !port) return ownPort(line);
  const at = host === '*' && family === '4' ? '0.0.0.0' : host;
  return { ...place(at, port), program, line };
}

function ownPort(line: Line): Listener | undefined {
  const own = ownAddress(line);
  if (!own || own.address.startsWith('/')) return undefined;
  const [, host = '*', port] = /^(?:(.{1,80}):)?(\d{1,5})\/?$/.exec(own.address) ?? [];
  return port ? { ...place(host, port), program: own.program, line } : undefined;
}

function socketIn(line: Line): SocketListener | undefined {
  const ss = ssSocket.exec(line.text);
  if (ss) {
    const isBound = ss[1] === 'LISTEN' && ss[2] !== '*';
    return { path: isBound ? ss[2] : undefined, program: ss[3], line };
  }
  const netstat = netstatSocket.exec(line.text);
  if (netstat) return { path: netstat[2], program: netstat[1], line };
  const own = ownAddress(line);
  if (!own?.address.startsWith('/')) return undefined;
  return { path: own.address, program: own.program, line };
}

const named: Readonly<Record<string, string>> = { http: '80', https: '443', 'http-alt': '8080' };

/** netstat and lsof write `::` for both families, ss for IPv6 alone and `*` for both. */
function place(host: string, port: string): { host: string; port: number } {
  const bare = host.replace(/%.{1,15}$/, '');
  const isBare6 = bare.includes(':') && !bare.startsWith('[');
  return {
    host: bare === '::' ? '*' : isBare6 ? `[${bare}]` : bare,
    port: Number(named[port] ?? port),
  };
}
