/** nginx’s own resolver, on what DNS servers send it: src/core/ngx_resolver.c. A name that fails is a line of its own. */
import { rowsOf } from './rows.ts';

const resolver = { 'resolver-address': /resolver: (\[[^\]]{2,45}\]|[\d.]{7,15})/ } as const;

export const resolvingSignatures = rowsOf(
  { status: 'none', level: 'error', details: resolver, ownLines: true },
  [
    [
      'dns-error',
      'DNS error (…: …), query id:…, name:"…"',
      'the DNS server refused or could not read a question of nginx’s (1: format error, 2: server failure, 5: refused).',
      { says: ['DNS error (', 'query id:'] },
    ],
    [
      'dns-response-malformed',
      'invalid UDP DNS response … fl:…',
      'what came from the DNS server’s address is no DNS answer that nginx can read, so it waits on for another.',
      {
        says: [
          [
            'short DNS response',
            'compression pointers loop',
            'invalid UDP DNS response',
            'invalid TCP DNS response',
            'invalid number of questions in DNS',
            'compression pointer in DNS response',
            'domain name in DNS response',
            'invalid name in DNS response',
            'invalid name DNS response',
            'A record in DNS response',
            'invalid label type in DNS response',
            'out of DNS response',
            'ip6.arpa name in DNS response',
            'unexpected RR class',
            'unexpected RR type',
            'unknown query class',
            'unknown query type',
            'name is out of response',
          ],
        ],
      },
    ],
    [
      'dns-response-empty',
      'no A or CNAME types in DNS response',
      'the DNS answer holds no address for the name.',
      { says: [['no A or CNAME types', 'no PTR type', 'no SRV type'], 'in DNS response'] },
    ],
    [
      'dns-response-unexpected',
      'unexpected response for …',
      'a DNS answer came that nothing waited for: too late, twice, or forged.',
      { says: [['unexpected response for', 'wrong ident']], level: 'error' },
    ],
    [
      'resolver-not-asked',
      'send() incomplete while resolving, resolver: …',
      'nginx could not put its question to the DNS server.',
      {
        level: 'crit',
        says: [['send() incomplete', 'buffer overflow while resolving', 'buffer overflow, client']],
      },
    ],
    [
      'resolving-not-cancelled',
      'could not cancel … resolving',
      'an error inside nginx: a finished request was no longer among those waiting for the name.',
      { level: 'alert' },
    ],
  ],
);
