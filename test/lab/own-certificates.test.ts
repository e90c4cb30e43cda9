/** Certificates of nginx's own: a variable in the path, and keys and signatures that OpenSSL finds too weak. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../src/log/read.ts';
import { boot } from './machine.ts';
import type { Machine } from './machine.ts';
import { start } from './tls-answers.ts';
import { ca, makeCa } from './tls.ts';
import { serveSite } from './upstreams.ts';
import { issueRsa, openSsl, prepare } from './weak-tls.ts';

const folder = '/etc/ssl/internal';
const errorLog = '/var/log/nginx/error.log';

let machine: Machine;
beforeAll(async () => {
  machine = await boot();
  await makeCa(machine);
  await issueRsa(machine, 'small', 1024);
  await issueRsa(machine, 'sha1', 2048, { digest: 'sha1' });
  await prepare(machine);
  await start(machine, { 9001: openSsl(9001, 'app', `-CAfile ${ca} -Verify 1`) });
});
afterAll(() => machine?.stop());

describe('a variable in ssl_certificate', () => {
  beforeAll(() =>
    serveSite(
      machine,
      `    return 204;
}
server {
    listen 443 ssl;
    ssl_certificate ${folder}/$ssl_server_name.pem;
    ssl_certificate_key ${folder}/$ssl_server_name.key;
    return 204;`,
    ),
  );

  it('leaves nginx running, and only the handshakes for that name fail', async () => {
    const ask = (name: string) =>
      machine.run(
        `curl -sk -m 300 -o /dev/null -w '%{http_code}' --resolve ${name}:443:127.0.0.1 https://${name}/`,
      );
    // The workers read it, not root.
    await machine.must(`chmod 644 ${folder}/app.key && nginx -t && truncate -s 0 ${errorLog}`);
    expect((await ask('app')).stdout).toBe('204');
    expect((await ask('missing')).stdout).toBe('000');
    const line = await machine.must(`cat ${errorLog}`);
    expect(line).toContain('[error]');
    expect(read(line).findings.map(({ message }) => message)).toEqual([
      'certificate-not-loaded-client',
    ]);
    await machine.must(`chmod 600 ${folder}/app.key && truncate -s 0 ${errorLog}`);
    expect((await ask('app')).stdout).toBe('000');
    expect(await machine.must(`cat ${errorLog}`)).toContain('Permission denied');
  });
});

describe('a certificate that is too weak', () => {
  const site = (file: string, ciphers: string) => `
}
server {
    listen 443 ssl;
    ssl_certificate ${folder}/${file}.pem;
    ssl_certificate_key ${folder}/${file}.key;
    ${ciphers}`;
  const towardsUpstream = (file: string, ciphers: string) => `
    location / {
        proxy_pass https://127.0.0.1:9001;
        proxy_ssl_certificate ${folder}/${file}.pem;
        proxy_ssl_certificate_key ${folder}/${file}.key;
        ${ciphers}
    }`;

  const testOf = async (body: string) => {
    await machine.write(
      '/etc/nginx/conf.d/example.conf',
      `server {\n    listen 80;\n    server_name example.com;\n${body}\n}\n`,
    );
    return (await machine.run('nginx -t')).stderr;
  };

  it.each([
    ['small', 'ee key too small', 1],
    ['sha1', 'ca md too weak', 0],
  ] as const)('stops nginx: %s (%s), until level %i', async (file, words, level) => {
    for (const [of, directive] of [
      [site, 'ssl_ciphers'],
      [towardsUpstream, 'proxy_ssl_ciphers'],
    ] as const) {
      const refused = await testOf(of(file, ''));
      expect(refused).toContain(words);
      expect(read(refused).findings.map(({ message }) => message)).toContain(
        'certificate-too-weak-to-load',
      );
      expect(await testOf(of(file, `${directive} DEFAULT:@SECLEVEL=${level + 1};`))).toContain(
        words,
      );
      expect(await testOf(of(file, `${directive} DEFAULT:@SECLEVEL=${level};`))).toContain(
        'test is successful',
      );
    }
  });

  it('gives 500 where proxy_ssl_certificate has a variable', async () => {
    const body = towardsUpstream('$file', '').replace(
      'location / {',
      'location / { set $file small;',
    );
    await serveSite(machine, body);
    const status = await machine.must(
      "curl -s -o /dev/null -w '%{http_code}' -H 'Host: example.com' http://127.0.0.1/",
    );
    expect(status).toBe('500');
    expect(await machine.must(`tail -n 1 ${errorLog}`)).toMatch(
      /SSL_use_certificate\("\S+"\) failed .*ee key too small\) while connecting to upstream/,
    );
  });
});
