import { asking, carryingFacts, causes, shortlist, tree } from './grammar.ts';

/** The connection stands, but nginx and the upstream do not agree on TLS, or nginx does not accept the certificate. */
export const tlsFailed = tree.createMachine({
  id: 'tls-failed',
  ...carryingFacts,
  initial: 'tls-error',
  states: {
    ...asking({
      'tls-error': {
        'plain-answer': 'tls-to-plain-port',
        'unrecognized-name': 'sni-missing',
        'protocol-version': 'tls-version-mismatch',
        'no-secure-renegotiation': 'legacy-renegotiation',
        'dh-too-small': 'dh-key-too-small',
        'weak-signature': 'no-shared-cipher',
        'certificate-required': 'client-certificate-required',
        expired: 'certificate-expired',
        untrusted: 'certificate-untrusted',
        'too-weak': 'certificate-too-weak',
        'other-name': 'certificate-name-mismatch',
        refused: 'tls-handshake',
        'hung-up': 'tls-handshake',
        unknown: 'tls-handshake',
      },
      'tls-handshake': {
        never: 'tls-to-plain-port',
        'with-name': 'sni-missing',
        'with-version': 'tls-version-mismatch',
        'with-legacy-connect': 'legacy-renegotiation',
        'with-cipher': 'shortlist',
        'with-certificate': 'client-certificate-required',
        always: 'certificate-state',
        unknown: 'certificate-state',
      },
      'certificate-state': {
        expired: 'shortlist',
        untrusted: 'shortlist',
        'too-weak': 'shortlist',
        'other-name': 'shortlist',
        unknown: 'shortlist',
      },
    }),
    ...causes(
      'tls-to-plain-port',
      'sni-missing',
      'tls-version-mismatch',
      'legacy-renegotiation',
      'dh-key-too-small',
      'no-shared-cipher',
      'client-certificate-required',
      'certificate-expired',
      'certificate-untrusted',
      'certificate-too-weak',
      'certificate-name-mismatch',
    ),
    ...shortlist,
  },
});
