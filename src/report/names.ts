/** Hosts and addresses in a text, and the names that stand for them: the same value gets the same name everywhere. */
import { partsOf } from '../log/parts.ts';

/** Ends of file names that are no top-level domains. */
const fileEnds = new Set(
  'conf log sock socket php service target timer slice scope html htm js css json rb pid txt ini gz err xml yaml yml png jpg svg pem crt key cnf min default bak'.split(
    ' ',
  ),
);

const dotted =
  /(?<![\w@.-])(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.){1,10}(?:xn--[a-z0-9-]{1,59}|[a-z]{2,24})(?![\w-])/gi;
const address4 = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)/g;
const maybeAddress6 = /(?<![\w:.])[0-9a-f:]{2,39}(?:(?:\d{1,3}\.){3}\d{1,3})?(?![\w:])/gi;
const syslogHost =
  /^(?:[A-Z][a-z]{2}\s{1,2}\d{1,2}\s[\d:]{8}|\d{4}-\d\d-\d\dT[\d:.,+Z-]{8,30})\s([\w.-]{1,255})\s/;

/** These name no machine. */
const common = new Set(['_', 'unix', 'localhost', 'localhost.localdomain']);

export interface Names {
  /** A text with hosts and addresses replaced. */
  hide(text: string): string;
}

/** `known` are names that nothing in a text shows to be one, such as `app` in `http://app:3000/`. */
export function createNames(known: Iterable<string>): Names {
  const hosts = new Map<string, string>();
  const addresses = new Map<string, string>();
  const host = (name: string) => numbered(hosts, name.toLowerCase(), 'host');
  const address = (text: string) => numbered(addresses, text.toLowerCase(), 'address');
  const words = [...new Set(known)].filter(isName).toSorted((a, b) => b.length - a.length);
  const knownForm =
    words.length > 0 &&
    new RegExp(`(?<![\\w.-])(?:${words.map(escaped).join('|')})(?![\\w-])`, 'gi');
  return {
    hide(text) {
      const named = knownForm ? text.replace(knownForm, host) : text;
      return named
        .replace(address4, (found) => (isOwn(found) ? found : address(found)))
        .replace(maybeAddress6, (found) => (isAddress6(found) ? address(found) : found))
        .replace(dotted, (found) => hideDotted(found, host));
    },
  };
}

/** The hosts that a line of a log names in its fields. */
export function hostsIn(line: string): string[] {
  const fields = partsOf(line).flatMap(({ label, text }) => {
    if (label === 'server' || label === 'host') return [text.replace(/:\d{1,5}$/, '')];
    if (label !== 'upstream' && label !== 'referrer') return [];
    return /^[a-z]{2,12}:\/\/([^:/\s"[\]]{1,255})/i.exec(text)?.slice(1) ?? [];
  });
  return [...fields, ...(syslogHost.exec(line)?.slice(1) ?? [])];
}

/** Where commands' outputs and nginx's configuration name a host that could be any word. */
const namedInOutputs = [
  /\b[a-z]{2,12}:\/\/([^:/\s"'<>[\]@]{1,255})/gi,
  /\b[\w.-]{1,64}@([\w.-]{1,255})/g,
  /^[\s>*]{0,8}host:\s{0,8}([\w.-]{1,255})/gim,
  /\bserver_name\s{1,20}([^;{}\r\n]{1,255});/g,
  /\b(?:server|[a-z]{3,8}_pass)\s{1,20}([\w.-]{1,255})(?=[:;]| [a-z]{2,12}[=;])/g,
  /\bresolve host:?\s{1,8}([\w.-]{1,255})/gi,
  /\bconnected to ([\w.-]{1,255}) \(/gi,
  /\bconnect to ([\w.-]{1,255}) port\b/gi,
  /\blookup ([\w.-]{1,255}) on\b/g,
  /(?:-servername|-connect)\s{1,8}([\w.-]{1,255})/g,
];

/** The hosts that a command's output or nginx's configuration names. */
export function hostsInOutput(text: string): string[] {
  return namedInOutputs.flatMap((form) =>
    [...text.matchAll(form)].flatMap(([, hosts]) => hosts!.trim().split(/\s+/)),
  );
}

function isName(text: string): boolean {
  return /^[\w.-]{1,255}$/.test(text) && !common.has(text.toLowerCase()) && !/^[\d.]+$/.test(text);
}

function numbered(all: Map<string, string>, value: string, kind: string): string {
  const name = all.get(value) ?? `${kind}-${all.size + 1}`;
  all.set(value, name);
  return name;
}

/** `shop.example.com.conf` is a host with the end of a file's name; `nginx.conf` and `java.lang.Error` are none. */
function hideDotted(text: string, host: (name: string) => string): string {
  const labels = text.split('.');
  const last = labels.at(-1)!;
  if (common.has(text.toLowerCase())) return text;
  if (fileEnds.has(last.toLowerCase()))
    return labels.length > 2 ? `${hideDotted(labels.slice(0, -1).join('.'), host)}.${last}` : text;
  const isDomain = /^(?:[a-z]{2,24}|[A-Z]{2,24}|xn--[\w-]+)$/.test(last);
  return isDomain ? host(text) : text;
}

/** A host's own addresses tell nothing about it. */
function isOwn(address: string): boolean {
  return address.startsWith('127.') || address === '0.0.0.0';
}

/** Not a time of day, and not `::` or `::1`; a hardware address is one too. */
function isAddress6(text: string): boolean {
  const colons = text.split(':').length - 1;
  if (text === '::' || text === '::1') return false;
  return colons === 7 || colons === 5 || (colons >= 2 && text.includes('::'));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
