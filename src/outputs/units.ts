/** systemctl status, is-active, list-units, rc-service status -> units and their states. */
import type { Line, Section } from './output.ts';

export interface Unit {
  readonly name: string | undefined;
  /** `active (running)`, `failed (Result: signal)`; one word where `is-active` printed it. */
  readonly state: string;
  /** How long it has been so, as systemd writes it. */
  readonly age: string | undefined;
  readonly program: string | undefined;
  readonly lines: readonly Line[];
}

const heading = /^(?:[●○×↻◉*x] )?([\w@.\\:-]{1,100})\.service(?: - .{0,200})?$/;
export const activeLine =
  /^\s*Active: ([a-z]+(?: \([^)]{1,60}\))*)(?: since .{1,60}; (.{1,40}) ago)?/;
const mainLine = /^\s*Main PID: \d+ \((?:([\w.@:-]{1,40})\)|code=)/;
const listed =
  /^[●○×*\s]{0,4}([\w@.\\:-]{1,100})\.service\s+(?:loaded|not-found|masked|error)\s+(active|inactive|failed|activating|deactivating)\s+([\w-]+)/;
const openrc = /^\s*(?:\* )?status: (started|stopped|crashed|starting)$/;
export const missing = /^Unit ([\w@.\\:-]{1,100})\.service could not be found\.$/;

export function unitsIn(section: Section): Unit[] {
  return [...statuses(section), ...words(section), ...list(section)];
}

/** `systemctl status` prints a block for each unit: its name, its state, and much that says nothing about a 502. */
function statuses({ lines, command = '' }: Section): Unit[] {
  const blocks: Line[][] = [];
  let isComplete = true;
  for (const line of lines) {
    const opens = heading.test(line.text);
    if (opens || (isState(line) && isComplete)) blocks.push([line]);
    else if (isState(line) || furniture.test(line.text)) blocks.at(-1)?.push(line);
    if (opens) isComplete = false;
    else isComplete ||= isState(line);
  }
  return blocks.filter((block) => block.some(isState)).map((block) => unitOf(block, command));
}

const isState = ({ text }: Line) => activeLine.test(text);

function unitOf(lines: Line[], command: string): Unit {
  const [, state, age] = activeLine.exec(lines.find(isState)!.text)!;
  const name = heading.exec(lines[0]!.text)?.[1] ?? unitIn(command);
  const main = lines.find(({ text }) => mainLine.test(text));
  const program = main && mainLine.exec(main.text)?.[1];
  return { name, state: state!, age, program, lines };
}

const furniture =
  /^\s+(?:Loaded|Docs|Process|Main PID|Status|Tasks|Memory|CPU|CGroup|Duration|Transient|TriggeredBy|Triggers|Drop-In|Invocation|IO|IP|FD Store|What|Where): |^\s+[├└│─ ]{1,12}/;

function unitIn(command: string): string | undefined {
  const [, name] = /\b(?:status|is-active)(?: --?[\w-]+)* ([\w@.-]{1,100})/.exec(command) ?? [];
  const [, rc] = /^(?:rc-service|service) ([\w@.-]{1,100})/.exec(command) ?? [];
  return (name ?? rc)?.replace(/\.service$/, '');
}

/** `is-active` prints a word for each unit; `rc-service` a line. */
function words({ command = '', lines }: Section): Unit[] {
  const names = /\bis-active((?: [\w@.-]{1,100})+)/.exec(command)?.[1]?.trim().split(' ') ?? [];
  const states = lines.filter(({ text }) =>
    /^(?:active|inactive|failed|activating|unknown)$/.test(text),
  );
  const active = names.slice(0, states.length).map((name, nth) => {
    const line = states[nth]!;
    return {
      name: name.replace(/\.service$/, ''),
      state: line.text,
      age: undefined,
      program: undefined,
      lines: [line],
    };
  });
  const rc = lines
    .filter(({ text }) => openrc.test(text))
    .map((line) => ({
      name: unitIn(command),
      state: openrc.exec(line.text)![1]!,
      age: undefined,
      program: undefined,
      lines: [line],
    }));
  return [...active, ...rc];
}

function list({ lines }: Section): Unit[] {
  return lines.flatMap((line) => {
    const [, name, active, sub] = listed.exec(line.text) ?? [];
    return name
      ? [{ name, state: `${active} (${sub})`, age: undefined, program: undefined, lines: [line] }]
      : [];
  });
}
