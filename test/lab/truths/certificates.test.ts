/** What nginx and OpenSSL number the faults of a certificate. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { ca, issue, makeCa, selfSign } from '../tls.ts';
import { addNodeService, serveSite, untilOpen } from '../upstreams.ts';
import { emptyErrorLog, errorLog, rowsOf, statusAt } from './truth.ts';

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
});
afterAll(() => machine.stop());

const folder = '/etc/ssl/internal';

/** A chain of three: the root, an issuer below it, and the leaf that it signed. */
async function issueBelow(): Promise<void> {
  await machine.must(`cd ${folder}
    printf 'basicConstraints=critical,CA:TRUE\\n' > ext
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout sub.key -out sub.csr -subj '/CN=Issuer' 2>&1
    openssl x509 -req -in sub.csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile ext -days 90 -out sub.pem 2>&1
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout below.key -out below.csr -subj '/CN=app.internal' -addext 'subjectAltName=DNS:app.internal' 2>&1
    openssl x509 -req -in below.csr -CA sub.pem -CAkey sub.key -CAcreateserial -copy_extensions copy -days 90 -out below.pem 2>&1
    cat below.pem sub.pem > below-sub.pem; cat below.pem sub.pem ca.pem > below-sub-root.pem`);
}

/** Which certificates a server shows, and the number that nginx gives to it. */
const shownTo: readonly (readonly [number: string, chain: string, key: string, trusted: string])[] =
  [
    ['10', 'expired.pem', 'expired.key', 'ca.pem'],
    ['10', 'expired.pem', 'expired.key', 'expired.pem'],
    ['18', 'own.pem', 'own.key', 'ca.pem'],
    ['19', 'below-sub-root.pem', 'below.key', 'own.pem'],
    ['20', 'below-sub.pem', 'below.key', 'own.pem'],
    ['21', 'below.pem', 'below.key', 'own.pem'],
  ];

it('numbers the faults of a certificate as the table does', async () => {
  await makeCa(machine);
  await issue(machine, 'expired', 'app.internal', -1);
  await selfSign(machine, 'own', 'app.internal');
  await issueBelow();
  const servers = shownTo.map(([, chain, key], nth) => `at(${8400 + nth}, '${chain}', '${key}');`);
  await addNodeService(
    machine,
    'shown',
    `import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
const pem = (name) => readFileSync('${folder}/' + name);
const at = (port, cert, key) => createServer({ cert: pem(cert), key: pem(key) }, (request, response) => response.end('ok')).listen(port, '127.0.0.1');
${servers.join('\n')}`,
  );
  await untilOpen(machine, 8400 + shownTo.length - 1);
  const locations = shownTo.map(
    (
      [, , , trusted],
      nth,
    ) => `location /${nth} { proxy_pass https://127.0.0.1:${8400 + nth}; proxy_ssl_name app.internal;
      proxy_ssl_verify on; proxy_ssl_verify_depth 5; proxy_ssl_trusted_certificate ${folder}/${trusted}; }`,
  );
  // One issuer too many for the depth, with the right root.
  const deep = `location /deep { proxy_pass https://127.0.0.1:${8400 + 4}; proxy_ssl_name app.internal;
      proxy_ssl_verify on; proxy_ssl_verify_depth 0; proxy_ssl_trusted_certificate ${ca}; }`;
  await serveSite(machine, [...locations, deep].join('\n'));
  const table = new Map(rowsOf('openssl-verify-numbers').map(([, number, text]) => [number, text]));
  for (const [nth, [number]] of shownTo.entries()) {
    await emptyErrorLog(machine);
    expect(await statusAt(machine, `/${nth}`)).toBe(502);
    expect(await errorLog(machine)).toContain(`verify error: (${number}:${table.get(number)})`);
  }
  await emptyErrorLog(machine);
  await statusAt(machine, '/deep');
  expect(await errorLog(machine)).toContain(`verify error: (20:${table.get('20')})`);
  const early = await machine.run(
    `openssl verify -attime 946684800 -CAfile ${ca} ${folder}/ca.pem`,
  );
  expect(early.stderr).toContain(`error 9 at 0 depth lookup: ${table.get('9')}`);
});
