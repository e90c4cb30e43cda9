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
/** Pages about another host, TLS, uWSGI or gRPC have an example of their own for the same thing. */
idOf.set('/run/app/app.sock', 'socket-path').set('/home/app/app.sock', 'socket-path');
for (const address of ['10.0.0.9', '10.0.0.20', '10.2.0.9']) idOf.set(address, 'upstream-host');

/** These mean nginx's upstream only beside each other. */
const loopback = details['upstream-host'].example;
const ports = ['8443', '3031', '50051'];
const beside = [
  `${literal(loopback)}(?=:(?:${[details['upstream-port'].example, ...ports].join('|')})\\b)`,
  `(?<=\\d:)(?:${ports.join('|')})`,
];
/** The name of a unit, which is a word like any other elsewhere. */
const unit = `(?<=(?:systemctl|journalctl) [\\w .=-]{0,60})${literal(details.service.example)}`;
const alone = [...idOf.keys()].map(literal);
const examples = new RegExp(
  `(?<![\\w.-])(?:${[...beside, unit, ...alone].join('|')})(?![\\w-])`,
  'g',
);
idOf.set(loopback, 'upstream-host').set(details.service.example, 'service');
for (const each of ports) idOf.set(each, 'upstream-port');

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
