/** ss -lx, netstat -lx: whether the application listens on the socket that nginx uses. */
import type { Listener, Listing, SocketListener } from './listeners.ts';
import { open, quoted, settled } from './output.ts';
import type { Known, Section, Told } from './output.ts';
import { roleOf } from './programs.ts';
import { samePath, socketOf } from './upstream.ts';

export function listeningSockets(listing: Listing, section: Section, known: Known): Told {
  const path = socketOf(known);
  const same = listing.sockets.filter((it) => path && it.path && samePath(it.path, path));
  if (same.length > 0)
    return settled(
      `${same[0]!.program ?? 'A program'} listens on ${path}, the very path that nginx uses.`,
      quoted(same.map(({ line }) => line)),
      { 'socket-listed': 'same-path' },
    );
  const sockets = listing.sockets.filter(isApplication(known));
  const bound = sockets.filter((it) => it.path !== undefined);
  const ports = listing.ports.filter(isApplication(known));
  if (bound.length > 0) return onSockets(bound, path);
  if (ports.length > 0) return onPorts(ports, path);
  return onNone(listing, sockets, section, path);
}

/** Without a name, only what systemd or a database does not own could be it. */
const isApplication =
  ({ facts }: Known) =>
  ({ program }: { program: string | undefined }): boolean =>
    roleOf(program, facts['upstream-protocol']) === 'application';

function onSockets(bound: readonly SocketListener[], path: string | undefined): Told {
  const quote = quoted(bound.map(({ line }) => line));
  const paths = [...new Set(bound.map((it) => it.path!))];
  const says = `${bound[0]!.program ?? 'A program'} listens on ${paths.slice(0, 4).join(', ')}.`;
  if (!path)
    return open(
      `${says} Paste the log line with “unix:” too, so that the paths can be compared.`,
      quote,
    );
  if (paths.length > 1)
    return open(`${says} None of them is ${path}: one may be another application’s.`, quote);
  return settled(
    `${says} nginx uses another path, ${path}.`,
    quote,
    { 'socket-listed': 'other-path' },
    { 'listening-socket': paths[0] },
  );
}

function onPorts(ports: readonly Listener[], path: string | undefined): Told {
  const [first] = ports;
  const { host, port, program } = first!;
  const where = /^(?:\*|0\.0\.0\.0|\[::\])$/.test(host) ? '127.0.0.1' : host;
  return settled(
    `${program} listens on the TCP port ${port}, not on a socket${path ? ` such as ${path}` : ''}.`,
    quoted(ports.map(({ line }) => line)),
    { 'socket-listed': 'tcp-port' },
    { 'listening-port': String(port), 'listening-host': where },
  );
}

/** Nobody but root is shown names; a list without any may hold the application. */
function hasNames({ ports, sockets }: Listing): boolean {
  const all = [...ports, ...sockets];
  return all.length === 0 || all.some(({ program }) => program !== undefined);
}

function onNone(
  listing: Listing,
  unbound: readonly SocketListener[],
  { command = '' }: Section,
  path: string | undefined,
): Told {
  if (unbound.length > 0)
    return settled(
      `${unbound[0]!.program} has opened a socket, and could not bind it to a path.`,
      quoted(unbound.map(({ line }) => line)),
      { 'socket-listed': 'nothing' },
    );
  const { lines, isWhole, hasUnix } = listing;
  const isFull =
    isWhole &&
    hasUnix &&
    hasNames(listing) &&
    /p/.test(/\b(?:ss|netstat) -(\w+)/.exec(command)?.[1] ?? 'p');
  if (isFull && path)
    return settled(`Nobody listens on ${path}, and no application is in the list.`, quoted(lines), {
      'socket-listed': 'nothing',
    });
  return open(
    'No application is in these lines. Run it as root, with sockets and ports together: ss -lntxp.',
    quoted(lines),
  );
}
