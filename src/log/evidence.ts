/** What one line tells: the facts and details of its signature, and of its labelled parts. */
import type { Facts } from '../../machines/facts.ts';
import { detailsFrom } from './details.ts';
import type { DetailId, Details } from './details.ts';
import type { Part, PartLabel } from './parts.ts';
import type { Signature } from './signatures/index.ts';
import { hostOf, isRedacted, socketOf, upstreamOf } from './upstream.ts';
import type { Known } from './upstream.ts';

export function evidenceOf(signature: Signature, line: string, parts: readonly Part[]): Known {
  const own = line.slice(0, parts.find(({ label }) => sent.has(label))?.start);
  const said = saidBy(signature, own);
  const upstream = text(parts, 'upstream') ?? abbreviated.exec(own)?.[1];
  const peer = upstream === undefined ? peerIn(said) : upstreamOf(upstream);
  return {
    facts: {
      ...(signature.symptom && { symptom: signature.symptom }),
      ...peer.facts,
      ...(isFromContainer(parts) && { 'container-hint': 'yes' }),
      ...(signature.symptom === 'closed-early' && requestIn(parts)),
      ...(isHelper(said.service) ? {} : signature.facts),
    } as Facts,
    details: { ...detailsOf(parts), ...detailsFrom(said), ...peer.details },
  };
}

/** Parts that hold what a client sent: nothing in them is the program’s own word. */
const sent: ReadonlySet<PartLabel> = new Set(['request', 'subrequest', 'host', 'referrer']);

/** The state of a database or a timer is not the application’s. */
function isHelper(service: string | undefined): boolean {
  return service !== undefined && helpers.test(service);
}

const helpers =
  /^(?:mysqld?|mariadb|postgresql|redis|mongod|memcached|rabbitmq|elasticsearch|docker|containerd|certbot|snap|apt-|cron|ssh|ufw|fail2ban|networkd?|systemd-|rsyslog|postfix|dovecot|exim)/;

/** “… to upstream: "http://…"”, “; upstream "…"”: a line that somebody shortened by hand. */
const abbreviated = /\bupstream:? "([^"\s]{1,300})"/;

const composed = /^(?!PM2\b|\S{0,63}\.)\S{1,64}\s{0,24}\|$/;

/**
 * Compose puts a name without dots and a bar before a container's lines, as PM2 does with its own; to a container, the host's
 * clients come from a gateway; in it, processes are counted from 1 (`7#7`), while a host has started hundreds before nginx.
 */
function isFromContainer(parts: readonly Part[]): boolean {
  const client = text(parts, 'client') ?? '';
  return (
    parts.some(({ label, text }) => label === 'prefix' && composed.test(text)) ||
    /^172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.1$/.test(client) ||
    /^\d{1,2}#/.test(text(parts, 'process') ?? '')
  );
}

/** What kind of request it was, where that is typical of a cause. */
function requestIn(parts: readonly Part[]): Facts {
  const request = text(parts, 'request') ?? '';
  if (/^GET \S{0,300}(?:socket\.io|sockjs|websocket|\/ws\b|\/cable\b|\/hubs?\b)/i.test(request))
    return { 'request-kind': 'websocket' };
  if (request.startsWith('GET ')) return { 'request-kind': 'get' };
  return request.startsWith('POST ') ? { 'request-kind': 'post' } : {};
}

type Said = { [D in DetailId]?: string | undefined };

/** The details in the message's own words. */
export function saidBy(signature: Signature, line: string): Said {
  const forms = Object.entries(signature.details ?? {}) as [DetailId, RegExp][];
  return Object.fromEntries(forms.map(([id, form]) => [id, form.exec(line)?.[1]]));
}

/** A pasted line often ends before "upstream:", and "connect() to …" has the address too. */
function peerIn(said: Said): Known {
  const socket = said['socket-path'];
  return socket ? socketOf(socket) : hostOf(said['upstream-host'], said['upstream-port']);
}

function detailsOf(parts: readonly Part[]): Details {
  const server = text(parts, 'server');
  const path = /^[A-Z]{3,10} (\/[^\s?#"]{0,200})/.exec(text(parts, 'request') ?? '')?.[1];
  const isNamed = server !== undefined && /[A-Za-z]/.test(server) && !isRedacted(server);
  return detailsFrom({
    'server-name': isNamed ? server : undefined,
    'request-path': path,
    'resolver-address': /^(\[[^\]]{2,45}\]|[^:]{1,253})/.exec(text(parts, 'resolver') ?? '')?.[1],
  });
}

function text(parts: readonly Part[], label: PartLabel): string | undefined {
  return parts.find((part) => part.label === label)?.text.trim();
}
