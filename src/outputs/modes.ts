/** Modes and owners as ls -l, namei -l and stat print them, and whom they let pass. */
import type { Line } from './output.ts';

export interface Entry {
  /** Undefined where only a name without its folder was printed. */
  readonly path: string;
  readonly kind: 'socket' | 'folder' | 'other';
  /** The nine letters after the kind. */
  readonly mode: string;
  /** An access control list or a security context follows, which the mode does not show. */
  readonly hasMore: boolean;
  readonly owner: string;
  readonly group: string;
  readonly line: Line;
}

const mode = String.raw`([a-z-])([rwxsStT-]{9})([.+@]?)`;
const name = String.raw`[\w.$-]{1,64}`;
const lsLine = new RegExp(
  `^${mode}\\s+\\d+\\s+(${name})\\s+(${name})\\s+\\d+\\s+\\S+\\s+\\S+\\s+(?:\\S+\\s+)?(\\S{1,200})(?: -> \\S+)?$`,
);
const statLine = new RegExp(`^${mode} (${name}):(${name}) (/\\S{0,200})$`);
const nameiLine = new RegExp(`^\\s*${mode}\\s+(${name})\\s+(${name})\\s+(\\S{1,200})$`);

const kinds: Readonly<Record<string, Entry['kind']>> = { s: 'socket', d: 'folder' };

export function entryIn(line: Line): Entry | undefined {
  const found = lsLine.exec(line.text) ?? statLine.exec(line.text);
  return found ? entry(found, line) : undefined;
}

/** namei names the parts of a path one by one, the root first. */
export function walkedIn(line: Line): Entry | undefined {
  const found = nameiLine.exec(line.text);
  return found ? entry(found, line) : undefined;
}

function entry([, kind, bits, more, owner, group, path]: RegExpExecArray, line: Line): Entry {
  return {
    path: path!,
    kind: kinds[kind!] ?? 'other',
    mode: bits!,
    hasMore: more === '+',
    owner: owner!,
    group: group!,
    line,
  };
}

/** The entry of a `stat` without a format, which takes two lines. */
export function statIn(file: Line, access: Line): Entry | undefined {
  const path = /^\s*File: '?(\/[^\s']{1,200})/.exec(file.text)?.[1];
  const found =
    /^Access: \(\d{4}\/([a-z-])([rwxsStT-]{9})\)\s+Uid: \(\s*\d+\/\s*([\w.$-]{1,64})\)\s+Gid: \(\s*\d+\/\s*([\w.$-]{1,64})\)/.exec(
      access.text,
    );
  if (!path || !found) return undefined;
  const [whole, kind, bits, owner, group] = found;
  return entry([whole, kind, bits, '', owner, group, path] as unknown as RegExpExecArray, access);
}

/** A user with the groups that are known of it; undefined: nobody has said which groups those are. */
export interface User {
  readonly name: string;
  readonly groups: readonly string[] | undefined;
}

/** Whether a user may write to a socket, or pass through a folder. Undefined: a group decides, and its members are not known. */
export function lets(entry: Entry, user: User): boolean | undefined {
  const need = entry.kind === 'folder' ? /[xst]/ : /w/;
  const at = entry.kind === 'folder' ? 2 : 1;
  const allows = (who: number) => need.test(entry.mode[who * 3 + at] ?? '-');
  if (entry.owner === user.name) return allows(0);
  const isMember = user.groups ? user.groups.includes(entry.group) : entry.group === user.name;
  if (isMember) return allows(1);
  if (allows(2)) return true;
  const couldBeMember = !user.groups && entry.group !== 'root' && allows(1);
  return couldBeMember || entry.hasMore ? undefined : false;
}
