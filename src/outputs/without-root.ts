/** What a command says that a user without rights has run: it could not look, and what it does not show proves nothing. */
import { open, quoted } from './output.ts';
import type { Line, OutputReader, Section, Sighting } from './output.ts';

/** nginx -t and -T: only without root is `user` ignored, and what then fails with 13 says nothing of the configuration. */
const userIgnored = 'makes sense only if the master process runs with super-user privileges';
const ofTest = /^nginx: |\] \d+#\d+: |\[(?:warn|emerg|alert)\]/;
const refused = /\[(?:emerg|alert)\].*Permission denied/;

/** Nobody's test prints more lines than this before it ends. */
const longestTest = 40;

function testOf({ lines }: Section): Line[] {
  const from = lines.findIndex(({ text }) => text.includes(userIgnored));
  if (from < 0) return [];
  const test = lines.slice(Math.max(0, from - 1), from + longestTest);
  const end = test.findIndex(({ text }) => text.endsWith('test failed'));
  const printed = test.slice(0, end + 1).filter(({ text }) => ofTest.test(text));
  return printed.some(({ text }) => refused.test(text)) ? printed : [];
}

function poolTestOf({ command = '', lines }: Section): Line[] {
  if (!/\bphp-fpm[\d.]* -t/.test(command)) return [];
  const isRefused = lines.some(({ text }) => /ERROR: .*: Permission denied \(13\)$/.test(text));
  return isRefused ? lines.filter(({ text }) => /\] (?:ERROR|NOTICE): /.test(text)) : [];
}

/** What other programs say of it. */
const said: readonly RegExp[] = [
  /^Hint: You are currently not seeing messages from other users/,
  /^No journal files were opened due to insufficient permissions/,
  /^(?:tail|head|cat|z?[ef]?grep|[gm]?awk|sed|less): .{0,200}Permission denied$/,
  /^dmesg: .{0,60}Operation not permitted$/,
  /(?:^Operation not permitted |: Permission denied )\(you must be root\)/,
];

const forms: readonly ((section: Section) => Line[])[] = [
  testOf,
  poolTestOf,
  ({ lines }) => lines.filter(({ text }) => said.some((form) => form.test(text))),
];

function sighting(lines: readonly Line[]): Sighting {
  const says = 'This was run without root, and could not look. Run it again as root.';
  return { command: 'Without root', lines, tell: () => open(says, quoted(lines.slice(0, 3))) };
}

export const withoutRoot: OutputReader = (sections) =>
  sections.flatMap((section) =>
    forms
      .map((form) => form(section))
      .filter(({ length }) => length > 0)
      .map(sighting),
  );
