/** docker inspect: how a container ended. */
import { ofEach, open, quoted, settled } from './output.ts';
import type { Line, Section, Told } from './output.ts';

/** `-f '{{.State.OOMKilled}} {{.State.ExitCode}} {{.RestartCount}}'`, as the question's page has it. */
const short = /^(true|false) (\d{1,3}) (\d{1,6})$/;
const field = /^\s*"(OOMKilled|ExitCode|Status|Running)": "?([\w-]{1,20})"?,?$/;

export const inspected = ofEach((section) => {
  const line = section.lines.find(({ text }) => short.test(text));
  if (line) {
    const [, killed, code] = short.exec(line.text)!;
    return {
      command: 'docker inspect',
      lines: [line],
      tell: () => tell(killed!, Number(code), [line]),
    };
  }
  return state(section);
});

function state({ lines }: Section) {
  const fields = lines.filter(({ text }) => field.test(text));
  const value = (name: string) =>
    fields.map(({ text }) => field.exec(text)!).find(([, it]) => it === name)?.[2];
  const [killed, code] = [value('OOMKilled'), value('ExitCode')];
  if (!killed || !code) return undefined;
  return {
    command: 'docker inspect',
    lines: fields,
    tell: () => tell(killed, Number(code), fields),
  };
}

function tell(killed: string, code: number, lines: readonly Line[]): Told {
  const quote = quoted(lines);
  if (killed === 'true')
    return settled('The kernel killed the container because memory ran out.', quote, {
      'upstream-log': 'out-of-memory',
    });
  if (code === 139 || code === 134)
    return settled(`It ended with ${code}, a crash by signal ${code - 128}.`, quote, {
      'upstream-log': 'crash',
    });
  return open(`It was not killed because memory ran out; its last exit code is ${code}.`, quote);
}
