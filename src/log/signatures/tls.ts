/** nginx, TLS to the upstream: src/event/ngx_event_openssl.c, phase "SSL handshaking to upstream". */
import { rowsOf } from './rows.ts';
import type { Row } from './rows.ts';
import type { Signature } from './signature.ts';

const handshaking = 'while SSL handshaking to upstream';
const tooOld = [
  'alert protocol version',
  'SSL alert number 70',
  'unsupported protocol',
  'no protocols available',
  'no ciphers available',
  'legacy sigalg',
];

export const tlsSignatures: readonly Signature[] = [
  {
    id: 'certificate-not-loaded-upstream',
    writer: 'nginx',
    level: 'error',
    wording: 'cannot load certificate "…": … while SSL handshaking to upstream',
    says: [['cannot load certificate "', 'cannot load certificate key "'], handshaking],
    status: 500,
    meaning:
      'proxy_ssl_certificate holds a variable, and the file it names cannot be read: nginx answers 500.',
  },
  {
    id: 'certificate-not-loaded-client',
    writer: 'nginx',
    level: 'error',
    wording: 'cannot load certificate "…": … while SSL handshaking, client: …',
    says: [['cannot load certificate "', 'cannot load certificate key "'], 'while SSL handshaking'],
    status: 'none',
    meaning:
      'ssl_certificate holds a variable, and the file it names cannot be read: the client’s handshake fails.',
  },
  {
    id: 'tls-wrong-version-number',
    writer: 'nginx',
    level: 'error',
    wording:
      'SSL_do_handshake() failed (SSL: error:…:wrong version number) while SSL handshaking to upstream',
    says: [
      [
        'wrong version number',
        'wrong_version_number',
        'unknown protocol',
        'unknown_protocol',
        'packet length too long',
        'http request',
        'http_request',
      ],
      handshaking,
    ],
    status: 502,
    symptom: 'tls-failed',
    meaning:
      'the upstream’s port does not speak TLS: https:// in proxy_pass points at a plain HTTP port.',
    facts: { 'tls-error': 'plain-answer' },
  },
  {
    id: 'tls-alert-handshake-failure',
    writer: 'nginx',
    level: 'error',
    wording:
      'SSL_do_handshake() failed (SSL: error:…:SSL alert number 40) while SSL handshaking to upstream',
    says: [['alert handshake failure', 'SSL alert number 40'], handshaking],
    status: 502,
    symptom: 'tls-failed',
    meaning:
      'the upstream refused the handshake: it wants the site’s name (SNI), which nginx does not send by default, or another cipher or version.',
    facts: { 'tls-error': 'refused' },
  },
  {
    id: 'tls-alert-unrecognized-name',
    writer: 'nginx',
    level: 'crit',
    wording:
      'SSL_do_handshake() failed (SSL: error:…:SSL alert number 112) while SSL handshaking to upstream',
    says: [['unrecognized name', 'SSL alert number 112'], handshaking],
    status: 502,
    symptom: 'tls-failed',
    meaning: 'the upstream has no certificate for the name nginx sent as SNI.',
    facts: { 'tls-error': 'unrecognized-name' },
  },
  {
    id: 'tls-alert-internal-error',
    writer: 'nginx',
    level: 'error',
    wording:
      'SSL_do_handshake() failed (SSL: error:…:SSL alert number 80) while SSL handshaking to upstream',
    says: [['alert internal error', 'SSL alert number 80'], handshaking],
    status: 502,
    symptom: 'tls-failed',
    meaning:
      'the upstream ended the handshake with an internal error, mostly because nginx sent no site name (SNI).',
    facts: { 'tls-error': 'refused' },
  },
  ...rowsOf({ status: 502, level: 'crit', symptom: 'tls-failed' }, [
    [
      'tls-legacy-renegotiation',
      'SSL_do_handshake() failed (SSL: error:…:unsafe legacy renegotiation disabled) while SSL handshaking to upstream',
      'the upstream does not know secure renegotiation (RFC 5746), and OpenSSL 3 ends the handshake with such a server.',
      {
        level: 'error',
        says: ['unsafe legacy renegotiation', handshaking],
        facts: { 'tls-error': 'no-secure-renegotiation' },
      },
    ],
    [
      'tls-dh-key-too-small',
      'SSL_do_handshake() failed (SSL: error:…:dh key too small) while SSL handshaking to upstream',
      'the upstream’s Diffie-Hellman key is smaller than OpenSSL’s security level allows: 2048 bits on level 2.',
      { says: ['dh key too small', handshaking], facts: { 'tls-error': 'dh-too-small' } },
    ],
    [
      'tls-wrong-signature-type',
      'SSL_do_handshake() failed (SSL: error:…:wrong signature type) while SSL handshaking to upstream',
      'the upstream signed with an algorithm that nginx did not offer, mostly SHA-1.',
      { says: ['wrong signature type', handshaking], facts: { 'tls-error': 'weak-signature' } },
    ],
    [
      'tls-alert-insufficient-security',
      'SSL_do_handshake() failed (SSL: error:…:SSL alert number 71) while SSL handshaking to upstream',
      'the upstream wants stronger ciphers than nginx offers.',
      {
        says: [['alert insufficient security', 'SSL alert number 71'], handshaking],
        facts: { 'tls-error': 'refused' },
      },
    ],
  ]),
  {
    id: 'tls-alert-protocol-version',
    writer: 'nginx',
    level: 'error',
    wording:
      'SSL_do_handshake() failed (SSL: error:…:SSL alert number 70) while SSL handshaking to upstream',
    says: [tooOld, handshaking],
    status: 502,
    symptom: 'tls-failed',
    meaning: 'nginx and the upstream have no TLS version in common.',
    facts: { 'tls-error': 'protocol-version' },
  },
  {
    id: 'tls-certificate-required',
    writer: 'nginx',
    level: 'crit',
    wording:
      'SSL_read() failed (SSL: error:…:SSL alert number 116) while reading response header from upstream',
    says: [
      ['alert certificate required', 'SSL alert number 116'],
      ['SSL_read()', 'SSL_do_handshake()'],
    ],
    status: 502,
    symptom: 'tls-failed',
    meaning: 'the upstream wants a client certificate from nginx.',
    facts: { 'tls-error': 'certificate-required' },
  },
  {
    id: 'tls-certificate-refused',
    writer: 'nginx',
    level: 'error',
    wording:
      'SSL_do_handshake() failed (SSL: error:…:SSL alert number 48) while SSL handshaking to upstream',
    says: [
      [
        'alert bad certificate',
        'alert unsupported certificate',
        'alert certificate expired',
        'alert unknown ca',
        'SSL alert number 42',
        'SSL alert number 43',
        'SSL alert number 45',
        'SSL alert number 48',
      ],
      ['while SSL handshaking to upstream', 'from upstream', 'to upstream'],
    ],
    status: 502,
    symptom: 'tls-failed',
    meaning: 'the upstream does not accept the client certificate that nginx sent.',
    facts: { 'tls-error': 'certificate-required' },
  },
  {
    id: 'tls-peer-closed',
    writer: 'nginx',
    level: 'error',
    wording:
      'peer closed connection in SSL handshake (104: Connection reset by peer) while SSL handshaking to upstream',
    says: [
      ['peer closed connection in SSL handshake', 'SSL_do_handshake() failed (104:'],
      handshaking,
    ],
    status: 502,
    symptom: 'tls-failed',
    meaning:
      'the upstream closed the connection in the middle of the handshake: no TLS on that port, no SNI, or an address filter.',
    facts: { 'tls-error': 'hung-up' },
  },
  {
    id: 'tls-verify-expired',
    writer: 'nginx',
    level: 'error',
    wording:
      'upstream SSL certificate verify error: (10:certificate has expired) while SSL handshaking to upstream',
    says: ['upstream SSL certificate verify error', ['(10:', 'certificate has expired']],
    status: 502,
    symptom: 'tls-failed',
    meaning:
      'nginx verifies the upstream’s certificate; it, or one that it depends on, has expired.',
    facts: { 'tls-error': 'expired' },
  },
  {
    id: 'tls-verify-too-weak',
    writer: 'nginx',
    level: 'error',
    wording:
      'upstream SSL certificate verify error: (66:EE certificate key too weak) while SSL handshaking to upstream',
    says: [
      'upstream SSL certificate verify error',
      ['(66:', '(67:', '(68:', 'certificate key too weak', 'digest algorithm too weak'],
    ],
    status: 502,
    symptom: 'tls-failed',
    meaning:
      'nginx verifies the upstream’s certificate, and its key, its signature or its CA’s key is weaker than OpenSSL’s security level allows.',
    facts: { 'tls-error': 'too-weak' },
  },
  {
    id: 'tls-verify-untrusted',
    writer: 'nginx',
    level: 'error',
    wording:
      'upstream SSL certificate verify error: (21:unable to verify the first certificate) while SSL handshaking to upstream',
    says: [
      'upstream SSL certificate verify error',
      [
        '(2:',
        '(18:',
        '(19:',
        '(20:',
        '(21:',
        '(22:',
        'self-signed',
        'self signed',
        'issuer certificate',
        'first certificate',
      ],
    ],
    status: 502,
    symptom: 'tls-failed',
    meaning:
      'nginx verifies the upstream’s certificate, and no chain leads from it to an issuer in proxy_ssl_trusted_certificate.',
    facts: { 'tls-error': 'untrusted' },
  },
  {
    id: 'tls-verify-error',
    writer: 'nginx',
    level: 'error',
    wording: 'upstream SSL certificate verify error: (…:…) while SSL handshaking to upstream',
    says: ['upstream SSL certificate verify error'],
    status: 502,
    symptom: 'tls-failed',
    meaning:
      'nginx verifies the upstream’s certificate and does not accept it; number and words in the brackets are OpenSSL’s.',
  },
  {
    id: 'tls-name-mismatch',
    writer: 'nginx',
    level: 'error',
    wording: 'upstream SSL certificate does not match "…" while SSL handshaking to upstream',
    says: ['upstream SSL certificate does not match'],
    status: 502,
    symptom: 'tls-failed',
    meaning:
      'the upstream’s certificate is for another name than proxy_ssl_name, by default the host in proxy_pass.',
    facts: { 'tls-error': 'other-name' },
  },
  {
    id: 'tls-handshake-failed',
    writer: 'nginx',
    level: 'error',
    wording: 'SSL_do_handshake() failed (SSL: error:…) while SSL handshaking to upstream',
    says: ['SSL_do_handshake() failed', handshaking],
    status: 502,
    symptom: 'tls-failed',
    meaning: 'the TLS handshake with the upstream failed; OpenSSL’s words in the brackets say how.',
  },
  {
    id: 'tls-client-handshake-failed',
    writer: 'nginx',
    level: 'info',
    wording: 'SSL_do_handshake() failed (SSL: error:…) while SSL handshaking, client: …',
    says: [
      ['SSL_do_handshake() failed', 'peer closed connection in SSL handshake'],
      'while SSL handshaking',
    ],
    status: 'none',
    meaning: 'a client and nginx could not agree on TLS; no upstream is involved.',
  },
  ...rowsOf(
    { status: 'none', level: 'error', weak: true },
    (
      [
        ['protocol-version', 'no protocols available', tooOld],
        ['plain-answer', 'wrong version number', ['wrong version number']],
        ['unrecognized-name', 'unrecognized name', ['unrecognized name', 'SSL alert number 112']],
        ['refused', 'alert handshake failure', ['alert handshake failure', 'SSL alert number 40']],
        [
          'no-secure-renegotiation',
          'unsafe legacy renegotiation disabled',
          ['unsafe legacy renegotiation'],
        ],
        ['dh-too-small', 'dh key too small', ['dh key too small']],
        ['weak-signature', 'wrong signature type', ['wrong signature type']],
      ] as const
    ).map(([error, words, says]): Row => [
      `tls-unphased-${error}`,
      `SSL_do_handshake() failed (SSL: error:…:${words})`,
      'a TLS handshake failed; the line was cut before it says whether with the upstream or with a client.',
      { says: ['SSL_do_handshake() failed', says], facts: { 'tls-error': error } },
    ]),
  ),
];
