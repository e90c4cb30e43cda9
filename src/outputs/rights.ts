/** ls -l, namei -l, stat: where on the path of the socket nginx's user is stopped. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import { lets } from './modes.ts';
import type { Entry, User } from './modes.ts';
import { open, saying, settled } from './output.ts';
import type { Known, Line, OutputReader, Sighting, Told } from './output.ts';
import { usersOf } from './users.ts';
import { walksIn } from './walks.ts';
import type { Walk } from './walks.ts';
import { samePath, socketOf } from './upstream.ts';

export const rights: OutputReader = (sections) => {
  const users = usersOf(sections);
  return sections.flatMap(walksIn).map((walk): Sighting => ({
    command: 'The rights of the socket’s path',
    lines: walk.lines,
    tell: (known) => tell(walk, users, known),
  }));
};

function tell(walk: Walk, users: readonly User[], known: Known): Told {
  const socket = socketOf(known);
  const name = walk.path;
  const isOther =
    socket && name.startsWith('/') && !samePath(name, socket) && !socket.endsWith(`/${name}`);
  const quote =
    (walk.denied ?? walk.absent ?? walk.passes ?? walk.entries.at(-1)?.line)?.text.trim() ?? name;
  if (isOther) return saying({ says: `That is ${name}; nginx uses ${socket}.`, quote, open: true });
  if (walk.absent) return open(`There is no ${name}, as far as this shell sees.`, quote);
  if (walk.denied && !walk.isWhole) return ofDenied(walk, walk.denied);
  if (walk.passes)
    return answer('nowhere', `nginx’s user passes on the whole path of ${name}.`, quote);
  return byModes(walk, candidates(users, known), known, quote);
}

/** `stat` by an unprivileged user: only as nginx's own does it tell. */
function ofDenied({ path, section: { command } }: Walk, { text }: Line): Told {
  if (command !== undefined && !/\b(?:su|sudo|runuser|setpriv) |exec .{0,40}-u /.test(command))
    return open(
      `This shell’s user may not look at ${path}. Ask as nginx’s user: su -s /bin/sh www-data.`,
      text,
    );
  return answer(
    'folder',
    `That user may not even look at ${path}: a folder above it stops it.`,
    text,
  );
}

function candidates(users: readonly User[], { details }: Known): User[] {
  const names = details['nginx-user'] ? [details['nginx-user']] : ['www-data', 'nginx'];
  return names.map((name) => users.find((it) => it.name === name) ?? { name, groups: undefined });
}

/** nginx's user is www-data or nginx if nobody said which; what both meet alike is settled. */
function byModes(walk: Walk, users: readonly User[], known: Known, quote: string): Told {
  const who = users.map(({ name }) => name).join(' or ');
  for (const entry of walk.entries) {
    const verdicts = users.map((user) => lets(entry, user));
    if (verdicts.every((it) => it === true)) continue;
    const isRefused = known.facts.symptom === 'permission-denied';
    if (verdicts.every((it) => it === false || (isRefused && it === undefined)))
      return stopped(entry, who);
    return open(
      `It depends on who nginx’s user is and on its groups (here ${entry.owner}:${entry.group}): paste “id ${users[0]!.name}” too.`,
      entry.line.text.trim(),
    );
  }
  return walk.isWhole && walk.entries.some(({ kind }) => kind === 'socket')
    ? answer('nowhere', `Every part of ${walk.path} lets ${who} pass.`, quote)
    : open(
        'The socket itself lets nginx’s user pass; a folder above it may not: namei -l shows the whole path.',
        quote,
      );
}

/** What refuses all but its owner and its group has refused nginx's user, which is neither or would have passed. */
function stopped({ kind, path, owner, group, line }: Entry, who: string): Told {
  const quote = line.text.trim();
  const whose = `${owner}:${group}`;
  return kind === 'folder'
    ? answer('folder', `The folder ${path} of ${whose} does not let ${who} pass.`, quote)
    : answer('socket', `The socket of ${whose} does not let ${who} write.`, quote);
}

function answer(at: DefiniteAnswer<'blocked-at'>, says: string, quote: string): Told {
  return settled(says, quote, { 'blocked-at': at });
}
