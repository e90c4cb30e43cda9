/** id, ps, and the `user` line of nginx.conf: who nginx's workers are, and in which groups. */
import type { User } from './modes.ts';
import type { Line, OutputReader, Section } from './output.ts';
import { settled } from './output.ts';

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
  sections.flatMap(({ lines }) => {
    const ids = lines.filter(({ text }) => idLine.test(text));
    const workers = lines.filter((line) => nginxUserIn(line));
    const [first] = workers;
    return [
      ...ids.map((line) => ({
        command: 'id',
        lines: [line],
        tell: () => ({
          facts: {},
          details: {},
          sentences: [
            { says: `${idLine.exec(line.text)![1]} is in these groups.`, quote: line.text },
          ],
        }),
      })),
      ...(first
        ? [
            {
              command: 'ps',
              lines: workers,
              tell: () =>
                settled(
                  `nginx’s workers run as ${nginxUserIn(first)}.`,
                  first.text,
                  {},
                  {
                    'nginx-user': nginxUserIn(first),
                  },
                ),
            },
          ]
        : []),
    ];
  });
