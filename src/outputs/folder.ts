/** ls -ld, systemctl show -p RuntimeDirectory: whether the socket's folder is there, or made by the service. */
import { entryIn } from './modes.ts';
import { ofEach, open, quoted, settled } from './output.ts';
import type { Known, Line, Section, Told } from './output.ts';
import { folderOf, samePath, socketOf } from './upstream.ts';

const absent =
  /^ls: (?:cannot access )?['‘"]?(\/[^'’":]{1,200}?)\/?['’"]?: No such file or directory$/;
const made = /^RuntimeDirectory=([\w./ -]{0,200})$/;
const checkpath = /\bcheckpath\b.{0,80}-d/;

interface Seen {
  readonly present: Line | undefined;
  readonly absent: Line | undefined;
  readonly made: Line | undefined;
  readonly path: string | undefined;
}

export const folder = ofEach((section) => {
  const seen = look(section);
  const lines = [seen.present, seen.absent, seen.made].filter((line) => line !== undefined);
  if (lines.length === 0) return undefined;
  return { command: 'The socket’s folder', lines, tell: (known) => tell(seen, lines, known) };
});

function look({ lines }: Section): Seen {
  const folders = lines.flatMap((line) => entryIn(line) ?? []);
  const present = folders.find(({ kind, path }) => kind === 'folder' && path.startsWith('/'));
  const gone = lines.find(({ text }) => absent.test(text) && !/\.sock(?:et)?['’"]?:/.test(text));
  return {
    present: present?.line,
    absent: gone,
    made: lines.find(({ text }) => made.test(text) || checkpath.test(text)),
    path: present?.path.replace(/\/$/, '') ?? (gone && absent.exec(gone.text)![1]),
  };
}

function tell(seen: Seen, lines: readonly Line[], known: Known): Told {
  const socket = socketOf(known);
  const { path } = seen;
  const quote = quoted(lines);
  if (path && socket && !samePath(path, folderOf(socket)))
    return open(`That is the folder ${path}; nginx’s socket is in ${folderOf(socket)}.`, quote);
  if (seen.present)
    return settled(`The folder ${path} is there.`, quote, { 'socket-folder': 'exists' });
  const makes = seen.made && (checkpath.test(seen.made.text) || made.exec(seen.made.text)?.[1]);
  if (makes)
    return settled('The service makes the folder whenever it starts.', quote, {
      'socket-folder': 'exists',
    });
  if (!seen.absent)
    return open('The unit makes no folder. Is it there all the same? ls -ld shows it.', quote);
  const byBoot = path === '/run/php';
  if (!seen.made && !byBoot)
    return open(
      `${path} is not there. systemctl show -p RuntimeDirectory says whether the unit makes it.`,
      quote,
    );
  return settled(`${path} is not there, and nothing makes it.`, quote, {
    'socket-folder': 'missing',
  });
}
