/** Counts lines by what they say, in bounded memory: what does not fit is counted as left out. */
import { match } from './match.ts';
import type { Match } from './match.ts';
import { saidBy } from './evidence.ts';
import type { Signature } from './signatures/index.ts';

/** Lines with the same signature, server, upstream and details of the message. */
export interface Group {
  readonly signature: Signature;
  /** The first such line and its number; the number of the latest. */
  readonly line: string;
  readonly at: number;
  latest: number;
  count: number;
}

export interface Unknown {
  readonly line: string;
  count: number;
}

const mostGroups = 500;
const mostUnknown = 200;
const mostMessages = 4096;

type Groups = Map<string, Map<string, Group>>;

interface Message extends Match {
  readonly groups: Groups;
}

export function createTally() {
  const messages = new Map<string, Message>();
  const subjects = new Map<string, Groups>();
  const unknown = new Map<number, Unknown>();
  const groups: Group[] = [];
  const leftOut = { findings: 0, unknown: 0 };

  /** `message` is compared, `server` and `upstream` separate groups; `line` is kept if it is the first of its group. */
  function add(message: string, server: string, upstream: string, line: string, at: number) {
    const known = messages.get(message) ?? learn(message);
    if (known.signature) count(known.signature, known.groups, server, upstream, line, at);
    else addUnknown(known.shape, line);
  }

  function addSigned(signature: Signature, line: string, at: number) {
    count(signature, groupsOf(signature.id), '', '', line, at);
  }

  function learn(message: string): Message {
    const found = match(message);
    const { signature } = found;
    const said = signature?.details ? Object.values(saidBy(signature, message)).join('\n') : '';
    const known = {
      ...found,
      groups: signature ? groupsOf(`${signature.id}\n${said}`) : new Map(),
    };
    if (messages.size >= mostMessages) messages.clear();
    if (message.length < 512) messages.set(detached(message), known);
    return known;
  }

  function groupsOf(subject: string): Groups {
    const found = subjects.get(subject) ?? new Map();
    if (subjects.size < mostGroups) subjects.set(detached(subject), found);
    return found;
  }

  function count(
    signature: Signature,
    byServer: Groups,
    server: string,
    upstream: string,
    line: string,
    at: number,
  ) {
    let byUpstream = byServer.get(server);
    let group = byUpstream?.get(upstream);
    if (!group) {
      if (groups.length >= mostGroups) {
        leftOut.findings += 1;
        return;
      }
      if (!byUpstream) byServer.set(detached(server), (byUpstream = new Map()));
      group = { signature, line: detached(line), at, latest: at, count: 0 };
      byUpstream.set(detached(upstream), group);
      groups.push(group);
    }
    group.count += 1;
    group.latest = at;
  }

  function addUnknown(shape: number, line: string) {
    const found = unknown.get(shape);
    if (found) found.count += 1;
    else if (unknown.size < mostUnknown) unknown.set(shape, { line: detached(line), count: 1 });
    else leftOut.unknown += 1;
  }

  return { add, addSigned, addUnknown, groups, unknown, leftOut };
}

export type Tally = ReturnType<typeof createTally>;

/** A slice keeps the whole chunk it was cut from in memory; a copy does not. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
