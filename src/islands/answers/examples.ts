/**
 * Finds the examples of details in a page's code, so that the reader's own values can stand in their place. Authors
 * write `curl http://127.0.0.1:3000/` as usual; only examples that can mean nothing else are found. Where the text is
 * another, `<span data-detail="socket-path">/var/run/x.sock</span>` says what it stands for.
 */
import { details } from '../../log/details.ts';
import type { DetailId } from '../../log/details.ts';

const speaking: readonly DetailId[] = [
  'server-name',
  'site-file',
  'upstream-port',
  'listening-port',
  'socket-path',
  'listening-socket',
  'upstream-name',
  'resolver-address',
  'client-address',
];

const idOf = new Map<string, DetailId>(speaking.map((id) => [details[id].example, id]));
const { 'upstream-host': host, 'upstream-port': port } = details;
/** The loopback address means nginx's upstream only before its port. */
idOf.set(host.example, 'upstream-host');
const hostBeforePort = `${literal(host.example)}(?=:${port.example}\\b)`;

const others = [...idOf.keys()].filter((example) => example !== host.example).map(literal);
const examples = new RegExp(
  `(?<![\\w.-])(?:${[hostBeforePort, ...others].join('|')})(?![\\w-])`,
  'g',
);

export interface Example {
  at: number;
  text: string;
  detail: DetailId;
}

export function examplesIn(text: string): Example[] {
  return [...text.matchAll(examples)].map(({ 0: found, index }) => ({
    at: index,
    text: found,
    detail: idOf.get(found)!,
  }));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
