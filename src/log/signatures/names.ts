/** nginx, host names: src/http/ngx_http_upstream.c and src/core/ngx_resolver.c; at start src/core/ngx_inet.c. */
import type { Signature } from './signature.ts';

const file = / in (\/[^\s:"]{1,250}):\d{1,6}/;

export const nameSignatures: readonly Signature[] = [
  {
    id: 'host-not-found-in-upstream',
    writer: 'nginx',
    level: 'emerg',
    wording: 'host not found in upstream "…" in …',
    says: [['host not found in upstream', 'temporary failure in name resolution in upstream']],
    status: 'startup',
    symptom: 'name-unresolved',
    meaning:
      'a name in the configuration could not be resolved while nginx was starting, so it does not start.',
    facts: { 'name-error': 'at-start', 'nginx-starts': 'no' },
    details: {
      'upstream-name': / in upstream ["']?([\w.-]{1,253})(?::\d{1,5})?/,
      'site-file': file,
    },
  },
  {
    id: 'host-not-found-in-resolver',
    writer: 'nginx',
    level: 'emerg',
    wording: 'host not found in resolver "…" in …',
    says: ['host not found in resolver'],
    status: 'startup',
    meaning: 'the resolver directive names a DNS server by a name that cannot be resolved itself.',
    details: { 'site-file': file },
  },
  {
    id: 'resolve-without-resolver',
    writer: 'nginx',
    level: 'emerg',
    wording: 'no resolver defined to resolve names at run time in upstream "…" in …',
    says: ['no resolver defined to resolve names at run time'],
    status: 'startup',
    symptom: 'name-unresolved',
    meaning:
      'a server in the upstream block has “resolve”, and no resolver directive says where to ask; nginx does not start.',
    facts: { 'name-error': 'no-resolver', 'nginx-starts': 'no' },
    details: { 'site-file': file },
  },
  {
    id: 'no-resolver-defined',
    writer: 'nginx',
    level: 'error',
    wording: 'no resolver defined to resolve …',
    says: ['no resolver defined to resolve'],
    status: 502,
    symptom: 'name-unresolved',
    meaning:
      'the address holds a variable, so nginx resolves it for each request, and no resolver directive says where.',
    facts: { 'name-error': 'no-resolver', 'name-in-variable': 'yes' },
    details: { 'upstream-name': /defined to resolve ([\w.-]{1,253})/ },
  },
  {
    id: 'could-not-be-resolved-timeout',
    writer: 'nginx',
    level: 'error',
    wording: '… could not be resolved (110: Operation timed out)',
    says: ['could not be resolved (110:'],
    status: 502,
    symptom: 'name-unresolved',
    meaning: 'the DNS server named by resolver did not answer within resolver_timeout.',
    facts: { 'name-error': 'not-resolved' },
    details: { 'upstream-name': /([\w.-]{1,253}) could not be resolved/ },
  },
  {
    id: 'could-not-be-resolved',
    writer: 'nginx',
    level: 'error',
    wording: '… could not be resolved (3: Host not found)',
    says: ['could not be resolved'],
    status: 502,
    symptom: 'name-unresolved',
    meaning: 'the DNS server named by resolver does not know the name, or failed to find out.',
    facts: { 'name-error': 'not-resolved' },
    details: { 'upstream-name': /([\w.-]{1,253}) could not be resolved/ },
  },
  {
    id: 'unexpected-dns-response',
    writer: 'nginx',
    level: 'error',
    wording: 'unexpected DNS response for …',
    says: [['unexpected DNS response for', 'DNS response for']],
    status: 'none',
    meaning: 'a DNS answer came too late or twice; nginx had stopped waiting for it.',
  },
];
