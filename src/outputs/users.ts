/** id, ps, and the `user` line of nginx.conf: who nginx's workers are, and in which groups. */
import type { User } from './modes.ts';
import { saying, settled } from './output.ts';
import type { Line, OutputReader, Section, Sighting } from './output.ts';

const idLine = /^uid=\d+\(([\w.$-]{1,64})\) gid=\d+\([\w.$-]{1,64}\) groups=([\w().,$-]{1,400})/;
const worker = /^([a-z_][\w-]{0,31})\s+\d+\s.{0,120}\bnginx: worker process/;

export function usersOf(sections: readonly Section[]): User[] {
  return sections.flatMap(({ lines }) =>
    lines.flatMap(({ text }) => {
      const [, name, groups] = idLine.exec(text) ?? [];
      return name
        ? [{ name, groups: [...groups!.matchAll(/\(([^)]+)\)/g)].map((it) => it[1]!) }]
        : [];
    }),
  );
}

function nginxUserIn(line: Line): string | undefined {
  return worker.exec(line.text)?.[1];
}

export const users: OutputReader = (sections) =>
  sections.flatMap(({ lines }) => [...lines.flatMap(idIn), ...workersIn(lines)]);

function idIn(line: Line): Sighting[] {
  const name = idLine.exec(line.text)?.[1];
  if (!name) return [];
  const says = `${name} is in these groups.`;
  return [{ command: 'id', lines: [line], tell: () => saying({ says, quote: line.text }) }];
}

function workersIn(lines: readonly Line[]): Sighting[] {
  const workers = lines.filter((line) => nginxUserIn(line));
  const [first] = workers;
  if (!first) return [];
  const name = nginxUserIn(first);
  const tell = () =>
    settled(`nginx’s workers run as ${name}.`, first.text, {}, { 'nginx-user': name });
  return [{ command: 'ps', lines: workers, tell }];
}
