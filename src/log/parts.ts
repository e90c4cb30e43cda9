/** A log line's labelled parts, each with its place in the line: what the page shows, and where the reader looks. */

export type PartLabel =
  | 'prefix'
  | 'time'
  | 'level'
  | 'process'
  | 'connection'
  | 'message'
  | 'action'
  | 'client'
  | 'server'
  | 'request'
  | 'subrequest'
  | 'upstream'
  | 'host'
  | 'referrer'
  | 'resolver'
  | 'bytes';

/** `line.slice(start, end)` is `text`: the value only, without its label and quotes. */
export interface Part {
  readonly label: PartLabel;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const clock = String.raw`\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`;
const zone = String.raw`(?:Z|\s?[+-]\d{2}:?\d{2}|\s[A-Z]{3,4}(?=\s))?`;
const levels = 'emerg|alert|crit|critical|error|warn|warning|notice|info|debug|fatal';

/** What may stand before a message, in any order; each is tried where the one before ended. */
const heads: readonly (readonly [PartLabel, RegExp])[] = [
  ['time', new RegExp(String.raw`\d{4}[/-]\d{2}[/-]\d{2}[T\s]${clock}${zone}`, 'y')],
  [
    'time',
    new RegExp(String.raw`\[\d{1,4}[-/](?:\w{3}|\d\d)[-/]\d{2,4}[\s:]${clock}${zone}\]`, 'y'),
  ],
  ['time', new RegExp(String.raw`[A-Z][a-z]{2}\s{1,2}\d{1,2}\s${clock}`, 'y')],
  ['time', /\[\s{0,6}\d{1,10}\.\d{1,9}\]/y],
  ['level', new RegExp(String.raw`\[(?:${levels})\]|(?:${levels})\b:?(?=\s)`, 'iy')],
  ['process', /\d{1,10}#\d{1,10}:|\[\d{1,10}\](?=\s)/y],
  ['connection', /\*\d{1,20}(?=\s)/y],
  ['prefix', /\[pod\/[^\]\s]{1,200}\]|[\w.-]{1,64}\s{0,24}\|(?=\s|$)/y],
  [
    'prefix',
    /(?!(?:client|server|request|upstream|host|referrer):)(?:[\w.-]{1,64}\s)?[\w./@-]{1,64}(?:\[\d{1,10}\])?:(?=\s)/y,
  ],
  ['client', /(?:\d{1,3}\.){3}\d{1,3}(?=\s{1,8}\d{1,10}#\d)/y],
];

const fields =
  /[,;]\s{0,3}(client|server|request|subrequest|upstream|host|referrer|resolver|bytes from\/to client)\s{0,2}:\s{0,3}/g;

/** nginx writes its fields in this order, and the referrer, which a visitor is free to choose, as the last one. */
const order: readonly PartLabel[] = [
  'resolver',
  'client',
  'server',
  'request',
  'subrequest',
  'upstream',
  'host',
  'referrer',
  'bytes',
];

/** Splits a line of nginx or of another program. What is recognised as nothing else is the message. */
export function partsOf(line: string): Part[] {
  const head = headOf(line);
  const start = skipSpace(line, head.at(-1)?.end ?? 0);
  const tail = fieldsOf(line, start);
  return [...head, ...messageOf(line, start, tail[0]?.at ?? line.length), ...tail.map(fieldPart)];

  function fieldPart({ label, from, to }: Field): Part {
    const quoted = line[from] === '"' ? 1 : 0;
    const closed = quoted && line[to - 1] === '"' && to - from > 1 ? 1 : 0;
    return part(line, label, from + quoted, to - closed);
  }
}

export function headOf(line: string): Part[] {
  const head: Part[] = [];
  let at = skipSpace(line, 0);
  for (let found: Part | undefined; (found = headAt(line, at)) && head.length < 8;) {
    if (found.label === 'prefix' && head.some((it) => it.label === 'level')) break;
    head.push(found);
    at = skipSpace(line, found.end);
  }
  return head;
}

function headAt(line: string, at: number): Part | undefined {
  for (const [label, form] of heads) {
    form.lastIndex = at;
    const found = form.exec(line);
    if (found) return part(line, label, at, at + found[0].length);
  }
  return undefined;
}

/** The message, and apart from it what nginx was doing: "while connecting to upstream". */
function messageOf(line: string, start: number, end: number): Part[] {
  const action = line.lastIndexOf(' while ', end);
  if (action <= start || action + 7 >= end)
    return end > start ? [part(line, 'message', start, end)] : [];
  return [part(line, 'message', start, action), part(line, 'action', action + 1, end)];
}

interface Field {
  readonly label: PartLabel;
  /** Where the comma before the label stands, and where the value begins and ends. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A label inside an open quote is text that the client chose, not a field. */
function fieldsOf(line: string, start: number): Field[] {
  const found: Omit<Field, 'to'>[] = [];
  fields.lastIndex = start;
  for (let hit; (hit = fields.exec(line)) && found.length < 16;) {
    const before = found.at(-1);
    const isOpen = before && line[before.from] === '"' && !isClosed(line, before.from, hit.index);
    const label = hit[1]!.startsWith('bytes') ? 'bytes' : (hit[1] as PartLabel);
    const isNext = !before || order.indexOf(label) > order.indexOf(before.label);
    if (!isOpen && isNext) found.push({ label, at: hit.index, from: hit.index + hit[0].length });
  }
  return found.map((it, index) => ({ ...it, to: found[index + 1]?.at ?? line.length }));
}

function isClosed(line: string, quote: number, end: number): boolean {
  return end - quote > 1 && line[end - 1] === '"';
}

function part(line: string, label: PartLabel, start: number, end: number): Part {
  return { label, text: line.slice(start, end), start, end };
}

function skipSpace(line: string, at: number): number {
  let next = at;
  while (line[next] === ' ') next += 1;
  return next;
}
