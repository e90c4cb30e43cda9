/** Offers the upstream another list of ciphers, or takes OpenSSL's security level down for it alone, no lower than asked. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import type { Setting, Snippet } from './snippet.ts';
import { nginx } from './text.ts';
import type { Text } from './text.ts';
import { tlsFamily } from './tls-family.ts';
import { besideThePass } from './tls-include.ts';

type List = DefiniteAnswer<'cipher-list'>;

/** The strongest first. */
const lists: Record<List, Text> = {
  default: nginx`DEFAULT`,
  'without-dh': nginx`DEFAULT:!kDHE`,
  high: nginx`HIGH:!aNULL`,
  'level-1': nginx`DEFAULT:@SECLEVEL=1`,
  'level-0': nginx`DEFAULT:@SECLEVEL=0`,
};

const weakensNothing = 'Nothing gets weaker: ';
const notes: Record<List, string> = {
  default: `${weakensNothing}this is nginx’s own default, which a narrower list in server or http had replaced.`,
  'without-dh': `${weakensNothing}the list only leaves out Diffie-Hellman over whole numbers (DHE), the part with the small key. What remains is elliptic curves or RSA.`,
  high: `${weakensNothing}the list adds strong ciphers that OpenSSL leaves out of DEFAULT, such as Camellia and ARIA, and none without a certificate.`,
  'level-1':
    'Level 1 allows 1024-bit keys of RSA and Diffie-Hellman to this one upstream. They are within reach of somebody with much money; ask for 2048 bits there.',
  'level-0':
    'Level 0 allows SHA-1 and MD5 signatures and short keys to this one upstream: whoever stands on the way can pretend to be it. Use it inside a network of your own, until the upstream is updated.',
};

/** Without an answer: a list that is no weaker than nginx’s own. */
function listOf({ facts }: Setting): List {
  const answer = facts['cipher-list'];
  return answer && answer !== 'unknown' ? answer : 'without-dh';
}

export const upstreamCiphers: Snippet = {
  id: 'upstream-ciphers',
  facts: ['cipher-list', 'upstream-protocol'],
  details: ['site-file', 'mounted-folder', 'site-scheme', 'server-name', 'request-path'],
  change(setting) {
    const list = listOf(setting);
    const line = nginx`${tlsFamily(setting).prefix}_ssl_ciphers ${lists[list]};`;
    const change = besideThePass(setting, 'ciphers', line);
    return { ...change, notes: [...(change.notes ?? []), notes[list]] };
  },
};
