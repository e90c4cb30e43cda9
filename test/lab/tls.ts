/** A CA with its certificates, and applications that speak TLS, on a lab machine. */
import type { Machine } from './machine.ts';
import { addNodeService, serveSite, untilOpen } from './upstreams.ts';

const folder = '/etc/ssl/internal';
const quickKey = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes';

/** Makes ca.pem with its key, a CA that no public list knows. */
export async function makeCa(machine: Machine): Promise<void> {
  await machine.must(
    `mkdir -p ${folder} && openssl req -x509 ${quickKey} -keyout ${folder}/ca.key -out ${folder}/ca.pem -days 3650 -subj '/CN=Example Internal CA'`,
  );
}

/** The CA issues <file>.pem for `name`, with its key; with -1 as `days` it expired yesterday. */
export async function issue(
  machine: Machine,
  file: string,
  name: string,
  days = 90,
): Promise<void> {
  const path = `${folder}/${file}`;
  await machine.must(
    `openssl req ${quickKey} -keyout ${path}.key -out ${path}.csr -subj '/CN=${name}' -addext 'subjectAltName=DNS:${name}'`,
  );
  await machine.must(
    `openssl x509 -req -in ${path}.csr -CA ${folder}/ca.pem -CAkey ${folder}/ca.key -CAcreateserial -copy_extensions copy -days ${days} -out ${path}.pem`,
  );
}

/** <file>.pem for `name`, signed with its own key. */
export async function selfSign(machine: Machine, file: string, name: string): Promise<void> {
  const path = `${folder}/${file}`;
  await machine.must(
    `mkdir -p ${folder} && openssl req -x509 ${quickKey} -keyout ${path}.key -out ${path}.pem -days 90 -subj '/CN=${name}' -addext 'subjectAltName=DNS:${name}'`,
  );
}

/** In the options of `addTlsApp`: the certificate of app.pem. */
export const appCertificate = `cert: pem('app.pem'), key: pem('app.key')`;

/** A Node application at https://127.0.0.1:<port>, as the service app; `options` are those of https.createServer. */
export async function addTlsApp(machine: Machine, options: string, port = 8443): Promise<void> {
  const source = `
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createSecureContext } from 'node:tls';
const pem = (name) => readFileSync('${folder}/' + name);
createServer({ ${options} }, (request, response) => response.end('ok')).listen(${port}, '127.0.0.1');
`;
  await addNodeService(machine, 'app', source);
  await untilOpen(machine, port);
}

/** The location that hands every request to the application by TLS; `lines` are further directives. */
export function tlsLocation(lines = '', address = '127.0.0.1:8443'): string {
  return `    location / {
        proxy_pass https://${address};
${lines}
    }`;
}

/** An application that answers clients with a certificate of its CA only, over one version of TLS; nginx shows none. */
export async function serveClientCertificateOnly(machine: Machine, version: string): Promise<void> {
  await makeCa(machine);
  await issue(machine, 'app', 'app.internal');
  await issue(machine, 'client', 'nginx');
  await addTlsApp(
    machine,
    `${appCertificate}, ca: pem('ca.pem'), requestCert: true, rejectUnauthorized: true`,
  );
  await serveSite(machine, tlsLocation(), `proxy_ssl_protocols ${version};`);
}

/** Directives with which nginx verifies the upstream's certificate. */
export const verifying = (trusted: string) => `        proxy_ssl_verify on;
        proxy_ssl_trusted_certificate ${trusted};`;

export const ca = `${folder}/ca.pem`;
