/** Counts lines by what they say, in bounded memory: what does not fit is counted as left out. */
import { withoutChosen } from './chosen.ts';
import { isAltered } from './clean.ts';
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

interface Subject {
  readonly server: string;
  readonly upstream: string;
}

const mostGroups = 500;
const mostUnknown = 200;
const mostMessages = 4096;
/** Characters; a longer message is compared anew each time. */
const longestKey = 512;

type Groups = Map<string, Map<string, Group>>;

interface Message extends Match {
  readonly groups: Groups;
}

export class Tally {
  readonly groups: Group[] = [];
  readonly unknown = new Map<number, Unknown>();
  readonly leftOut = { findings: 0, unknown: 0 };
  readonly #messages = new Map<string, Message>();
  readonly #subjects = new Map<string, Groups>();

  /** `message` is compared, `server` and `upstream` separate groups; `line` is kept if it is the first of its group. */
  add(message: string, server: string, upstream: string, line: string, at: number) {
    const { signature, groups, shape } = this.#messages.get(message) ?? this.#learn(message);
    if (!signature) return this.addUnknown(shape, line);
    const group =
      groups.get(server)?.get(upstream) ??
      this.#open(signature, groups, server, upstream, line, at);
    this.#count(group, at);
  }

  /** The same for a line that nobody has cleaned yet; false, and nothing counted, if it has to be. */
  addRaw(message: string, server: string, upstream: string, line: string, at: number): boolean {
    const known = this.#messages.get(message);
    if (!known && isAltered(message)) return false;
    const found = (known ?? this.#learn(message)).groups.get(server)?.get(upstream);
    if (!found && isAltered(line)) return false;
    if (found) this.#count(found, at);
    else this.add(message, server, upstream, line, at);
    return true;
  }

  /** A message in which there is nothing of a visitor's. */
  addOwn(message: string, { server, upstream }: Subject, line: string, at: number) {
    const found = match(message);
    if (!found.signature) return this.addUnknown(found.shape, line);
    const groups = this.#groupsFor(found.signature, message);
    this.#count(
      groups.get(server)?.get(upstream) ??
        this.#open(found.signature, groups, server, upstream, line, at),
      at,
    );
  }

  /** A line whose signature is known by its form. */
  addSigned(signature: Signature, line: string, at: number) {
    const groups = this.#groupsOf(signature.id);
    this.#count(groups.get('')?.get('') ?? this.#open(signature, groups, '', '', line, at), at);
  }

  addUnknown(shape: number, line: string) {
    const found = this.unknown.get(shape);
    if (found) found.count += 1;
    else if (this.unknown.size < mostUnknown)
      this.unknown.set(shape, { line: detached(line), count: 1 });
    else this.leftOut.unknown += 1;
  }

  #learn(message: string): Message {
    const found = match(withoutChosen(message));
    const { signature } = found;
    const groups: Groups = signature ? this.#groupsFor(signature, message) : new Map();
    const known = { ...found, groups };
    if (this.#messages.size >= mostMessages) this.#messages.clear();
    if (message.length < longestKey) this.#messages.set(detached(message), known);
    return known;
  }

  #groupsFor(signature: Signature, message: string): Groups {
    const said = signature.details ? Object.values(saidBy(signature, message)).join('\n') : '';
    return this.#groupsOf(`${signature.id}\n${said}`);
  }

  #groupsOf(subject: string): Groups {
    const found = this.#subjects.get(subject) ?? new Map();
    if (this.#subjects.size < mostGroups) this.#subjects.set(detached(subject), found);
    return found;
  }

  #open(
    signature: Signature,
    groups: Groups,
    server: string,
    upstream: string,
    line: string,
    at: number,
  ) {
    if (this.groups.length >= mostGroups) return undefined;
    const group: Group = { signature, line: detached(line), at, latest: at, count: 0 };
    const byUpstream = groups.get(server) ?? new Map<string, Group>();
    groups.set(detached(server), byUpstream.set(detached(upstream), group));
    this.groups.push(group);
    return group;
  }

  #count(group: Group | undefined, at: number) {
    if (!group) {
      this.leftOut.findings += 1;
      return;
    }
    group.count += 1;
    group.latest = at;
  }
}

/** A slice keeps the whole chunk it was cut from in memory; a copy does not. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
