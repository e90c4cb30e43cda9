/** dig, host, getent, nslookup, resolvectl -> the addresses of a name. */
import type { Line, Section } from './output.ts';

const v4 = String.raw`(?:\d{1,3}\.){3}\d{1,3}`;
const v6 = String.raw`[\da-fA-F]{0,4}:[\da-fA-F:]{1,40}`;
const either = `(${v4}|${v6})`;
const forms = [
  new RegExp(`^([\\w.-]{1,253})\\.\\s+\\d+\\s+IN\\s+A(?:AAA)?\\s+${either}$`),
  new RegExp(`^([\\w.-]{1,253}) has (?:IPv6 )?address ${either}$`),
  new RegExp(`^([\\w.-]{1,253}): ${either}(?:\\s+-- link: \\S{1,20})?$`),
];
const getent = new RegExp(
  `^${either}\\s+(?:(?:STREAM|DGRAM|RAW)\\s*)?([\\w.-]{1,253})?(?: [\\w. -]{0,300})?$`,
);
const nslookup = new RegExp(`^Address(?: \\d+)?:\\s+${either}$`);
const bare = new RegExp(`^${either}$`);
const none =
  /status: (NXDOMAIN)|^Host ([\w.-]{1,253}) not found: \d\(NXDOMAIN\)$|^\*\* server can't find ([\w.-]{1,253}): NXDOMAIN$|^([\w.-]{1,253}): resolve call failed: .{0,80}not found$/;
/** The question as dig repeats it. */
const question = /^;([\w.-]{1,253}?)\.\s+IN\s+A(?:AAA)?$/;
const server = new RegExp(`^;; SERVER: ${either}#53`);
const furniture = /^;[; <]|^;[\w.-]|^Server:\s|^Name:\s|^Non-authoritative answer:|^-- |^$/;

/** Commands whose output is an address a line. */
const asks = /^(?:.{0,120} )?(dig|host|getent|nslookup|resolvectl)\b.{0,200}?(?= |$)/;

export interface Answers {
  readonly name: string | undefined;
  readonly addresses: readonly string[];
  readonly lines: readonly Line[];
  readonly isNone: boolean;
  readonly server: string | undefined;
}

export function answersIn({ lines, command }: Section): Answers | undefined {
  const isAsked = asks.test(command ?? '');
  const found = lines.flatMap((line, nth) => {
    const answer = answerIn(line.text, isAsked);
    // nslookup names the server it asked the same way, with a port or before the first empty line.
    const isServer = (lines[nth - 1]?.text ?? '').startsWith('Server:');
    return answer && !isServer ? [{ ...answer, line }] : [];
  });
  const gone = lines.filter(({ text }) => none.test(text));
  const isSilent = /\bgetent\b/.test(command ?? '') && lines.every(({ text }) => text === '');
  if (found.length + gone.length === 0 && !isSilent) return undefined;
  const dns = lines.flatMap(({ text }) => server.exec(text)?.[1] ?? []);
  return {
    name: found.find(({ name }) => name)?.name ?? goneName(lines) ?? askedName(command),
    addresses: [...new Set(found.map(({ address }) => address))],
    lines: [
      ...found.map(({ line }) => line),
      ...gone,
      ...lines.filter(({ text }) => isAsked && furniture.test(text)),
    ],
    isNone: found.length === 0,
    server: dns[0],
  };
}

function answerIn(
  text: string,
  isAsked: boolean,
): { name: string | undefined; address: string } | undefined {
  for (const form of forms) {
    const [, name, address] = form.exec(text) ?? [];
    if (address) return { name, address };
  }
  const [, address, name] = getent.exec(text) ?? [];
  if (address && (name || isAsked || /\s(?:STREAM|DGRAM|RAW)/.test(text))) return { name, address };
  const alone = nslookup.exec(text) ?? (isAsked ? bare.exec(text) : null);
  return alone ? { name: undefined, address: alone[1]! } : undefined;
}

/** Whom a line without an address is about. */
function goneName(lines: readonly Line[]): string | undefined {
  return lines
    .flatMap(({ text }) => [...(none.exec(text)?.slice(2) ?? []), question.exec(text)?.[1]])
    .find((name) => name !== undefined);
}

function askedName(command: string | undefined): string | undefined {
  return command
    ?.split(/\s+/)
    .findLast(
      (word) =>
        /^[\w-]+(?:\.[\w-]+)*$/.test(word) && !/^(?:short|hosts|ahosts|A|AAAA|query)$/.test(word),
    );
}
