/** Certificates that a fix makes: nothing that was issued is ever replaced or removed by mistake. */
import { describe, expect, it } from 'vitest';
import { stopgapCertificate } from '../../../src/snippets/stopgap-certificate.ts';
import { upstreamCertificate } from '../../../src/snippets/upstream-certificate.ts';
import { hostWith } from './host.ts';

const live = '/etc/letsencrypt/live/example.com';
const [pem, key] = [`${live}/fullchain.pem`, `${live}/privkey.pem`];

describe('the stopgap certificate', () => {
  it('is made where nothing is, once, and goes again', () => {
    const host = hostWith({});
    expect(host.apply(stopgapCertificate)).toBe('');
    const first = host.read(pem);
    expect(first).toContain('BEGIN CERTIFICATE');
    expect(host.run(`stat -c %a ${key}`).printed).toBe('600\n');
    expect(host.apply(stopgapCertificate)).toBe('');
    expect(host.read(pem)).toBe(first);
    expect(host.undo(stopgapCertificate)).toBe('');
    expect(host.has('/etc/letsencrypt')).toBe(false);
  });

  it.each([[[pem, key]], [[pem]], [[key]]])('touches nothing where %j is there', (paths) => {
    const host = hostWith(Object.fromEntries(paths.map((path) => [path, 'real\n'])));
    expect(host.apply(stopgapCertificate)).not.toBe('');
    host.undo(stopgapCertificate);
    for (const path of [pem, key]) expect(host.has(path)).toBe(paths.includes(path));
    for (const path of paths) expect(host.read(path)).toBe('real\n');
  });

  it('does not follow a link that leads nowhere', () => {
    const host = hostWith({ '/etc/letsencrypt/README': 'x\n' });
    host.run(`mkdir -p ${live}; ln -s ../../archive/example.com/fullchain1.pem ${pem}`);
    expect(host.apply(stopgapCertificate)).toContain('fullchain.pem');
    expect(host.has(key)).toBe(false);
  });

  it('leaves the real pair that has taken its place', () => {
    const host = hostWith({});
    host.apply(stopgapCertificate);
    host.run(`echo real > ${pem}; echo real > ${key}`);
    expect(host.undo(stopgapCertificate)).toBe('');
    expect([host.read(pem), host.read(key)]).toEqual(['real\n', 'real\n']);
  });
});

describe('the application’s certificate', () => {
  const tls = '/etc/tls';
  const details = {
    'tls-name': 'app.internal',
    'certificate-file': `${tls}/app.pem`,
    'certificate-key': `${tls}/app.key`,
    'ca-file': `${tls}/ca/ca.pem`,
    'ca-key': `${tls}/ca/ca.key`,
  };
  const rest = '-----BEGIN CERTIFICATE-----\nintermediate\n-----END CERTIFICATE-----\n';

  function tlsHost() {
    const host = hostWith({ [`${tls}/ca/note`]: 'x\n' });
    const made = host.run(`
      openssl req -x509 -newkey rsa:2048 -nodes -days 9 -subj /CN=ca -keyout ${tls}/ca/ca.key -out ${tls}/ca/ca.pem 2>/dev/null
      openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=old -keyout ${tls}/app.key -out ${tls}/app.pem 2>/dev/null
      printf -- '${rest.replaceAll('\n', '\\n')}' >> ${tls}/app.pem; chmod 640 ${tls}/app.pem`);
    expect(made.status, made.printed).toBe(0);
    return host;
  }

  it('is issued once, with what followed it, and the CA’s folder stays as it was', () => {
    const host = tlsHost();
    const old = host.read(`${tls}/app.pem`);
    expect(host.apply(upstreamCertificate, { details })).toBe('');
    const issued = host.read(`${tls}/app.pem`);
    expect(issued).not.toBe(old);
    expect(issued.endsWith(rest)).toBe(true);
    expect(issued.match(/BEGIN CERT/g)).toHaveLength(2);
    expect(host.run(`ls ${tls}/ca; stat -c %a ${tls}/app.pem`).printed).toBe(
      'ca.key\nca.pem\nnote\n640\n',
    );
    expect(host.apply(upstreamCertificate, { details })).toBe('');
    expect(host.read(`${tls}/app.pem`)).toBe(issued);
    expect(host.undo(upstreamCertificate, { details })).toBe('');
    expect(host.read(`${tls}/app.pem`)).toBe(old);
  });

  it('stays where the CA’s key is missing', () => {
    const host = tlsHost();
    const old = host.read(`${tls}/app.pem`);
    host.run(`rm ${tls}/ca/ca.key`);
    expect(host.apply(upstreamCertificate, { details })).not.toBe('');
    expect(host.read(`${tls}/app.pem`)).toBe(old);
  });
});
