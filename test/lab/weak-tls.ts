/** Upstreams as old appliances are: OpenSSL 3 refuses something about each, with its defaults. */
import { createDiffieHellmanGroup } from 'node:crypto';
import { node } from './machine.ts';
import type { Machine } from './machine.ts';
import { sha1Signer } from './sha1-signer.ts';
import { issue, makeCa } from './tls.ts';
import { addService, serveSite, untilOpen } from './upstreams.ts';

const folder = '/etc/ssl/internal';
const files = (file: string) => ({ cert: `${folder}/${file}.pem`, key: `${folder}/${file}.key` });

/** What the programs of this system may do as a server that was set up when it was allowed. */
const anything = `openssl_conf = all
[all]
ssl_conf = ssl
[ssl]
system_default = defaults
[defaults]
MinProtocol = TLSv1
CipherString = DEFAULT:@SECLEVEL=0
`;

/** The program of a server of TLS 1.2 without RFC 5746, as before 2010. OpenSSL cannot be one any more; GnuTLS can. */
export const withoutSecureRenegotiation = (port: number) =>
  gnuTls(port, 'app', '--priority NORMAL:-VERS-TLS1.3:%DISABLE_SAFE_RENEGOTIATION');

/** `gnutls-serv` with the certificate <file>.pem and these options. */
export function gnuTls(port: number, file: string, options: string): string {
  const { cert, key } = files(file);
  return `/usr/bin/gnutls-serv --http -p ${port} ${options} --x509certfile ${cert} --x509keyfile ${key}`;
}

/** `openssl s_server`, which allows everything, with the certificate <file>.pem and these options. */
export function openSsl(port: number, file: string, options: string): string {
  const { cert, key } = files(file);
  return `/usr/bin/env OPENSSL_CONF=${folder}/anything.cnf /usr/bin/openssl s_server -accept 127.0.0.1:${port} -www -quiet -cert ${cert} -key ${key} ${options}`;
}

/** A server that signs with SHA-1, though no client offers that. */
export const signingWithSha1 = (port: number) => `${node} ${folder}/sha1-signer.mjs ${port}`;

/** Runs one of these programs as the service app, on the port of the scenarios. */
export async function serveApp(machine: Machine, program: (port: number) => string): Promise<void> {
  await prepare(machine);
  // A percent sign is systemd's own.
  await addService(machine, 'app', program(8443).replaceAll('%', '%%'));
  await untilOpen(machine, 8443);
}

const groups = { 1024: 'modp2', 768: 'modp1' } as const;

/** A group that servers up to 2015 shared (RFC 2409), as a file for `-dhparam`. */
export async function writeSmallGroup(machine: Machine, bits: 1024 | 768 = 1024): Promise<string> {
  const prime = createDiffieHellmanGroup(groups[bits]).getPrime();
  const body = Buffer.concat([integer(prime), integer(Buffer.from([2]))]);
  const text = Buffer.concat([Buffer.from([0x30]), length(body), body]).toString('base64');
  const path = `${folder}/dh${bits}.pem`;
  const lines = text.match(/.{1,64}/g)!.join('\n');
  await machine.write(
    path,
    `-----BEGIN DH PARAMETERS-----\n${lines}\n-----END DH PARAMETERS-----\n`,
  );
  return path;
}

/** DER: a leading zero keeps a number positive. */
function integer(bytes: Buffer): Buffer {
  const value = bytes[0]! & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
  return Buffer.concat([Buffer.from([2]), length(value), value]);
}

function length({ length: bytes }: Buffer): Buffer {
  return Buffer.from(bytes < 0x80 ? [bytes] : [0x81, bytes]);
}

/** The CA issues <file>.pem with a key of RSA of `bits`, signed with this digest; `by` is the CA's file. */
export async function issueRsa(
  machine: Machine,
  file: string,
  bits: number,
  { digest = 'sha256', by = 'ca' } = {},
): Promise<void> {
  const path = `${folder}/${file}`;
  const issuer = `${folder}/${by}`;
  await machine.must(
    `openssl req -newkey rsa:${bits} -nodes -keyout ${path}.key -out ${path}.csr -subj /CN=app.internal -addext subjectAltName=DNS:app.internal &&
     openssl x509 -req -in ${path}.csr -CA ${issuer}.pem -CAkey ${issuer}.key -CAcreateserial -copy_extensions copy -days 90 -${digest} -out ${path}.pem`,
  );
}

/** What those programs need: the CA, and certificates app and rsa, unless the scenario has made its own. */
export async function prepare(machine: Machine): Promise<void> {
  const has = async (file: string) =>
    (await machine.run(`test -e ${folder}/${file}.pem`)).status === 0;
  if (!(await has('ca'))) await makeCa(machine);
  if (!(await has('app'))) await issue(machine, 'app', 'app.internal');
  if (!(await has('rsa'))) await issueRsa(machine, 'rsa', 2048);
  await machine.write(`${folder}/anything.cnf`, anything);
  const { cert, key } = files('rsa');
  await machine.write(`${folder}/sha1-signer.mjs`, sha1Signer(cert, key));
}

/** The site of the scenarios, with `lines` beside proxy_pass. */
export async function serveTlsSite(machine: Machine, lines = '', httpLevel = ''): Promise<void> {
  await serveSite(
    machine,
    `    location / {\n        proxy_pass https://127.0.0.1:8443;\n${lines}\n    }`,
    httpLevel,
  );
}
