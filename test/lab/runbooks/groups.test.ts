/** Groups of servers, and names that nginx looks up: the edits, run as printed, on files as they are on real hosts. */
import { describe, expect, it } from 'vitest';
import { containerNetwork } from '../../../src/snippets/container-network.ts';
import { maxConns } from '../../../src/snippets/max-conns.ts';
import { peerFailures } from '../../../src/snippets/peer-failures.ts';
import { peerUp } from '../../../src/snippets/peer-up.ts';
import { resolver } from '../../../src/snippets/resolver.ts';
import { upstreamCa } from '../../../src/snippets/upstream-ca.ts';
import { upstreamKeepalive } from '../../../src/snippets/upstream-keepalive.ts';
import { awks, changed, hostWith, server, site } from './host.ts';

const groups = `upstream app {
    server 10.0.0.9:3000 max_fails=3 max_conns=2 weight=2 down; # server 10.0.0.9:3000 down;
    server 10.0.0.10:3000 max_conns=100; server 10.0.0.11:3000;
}
upstream other { server 10.0.0.9:3001 max_conns=2 down; keepalive_timeout 1s; server 10.0.0.12:3000; }
`;

describe('the servers of a group', () => {
  it.each(awks)('are no longer marked, and those of another group are; by %s', (awk) => {
    const after = groups
      .replace('max_fails=3', 'max_fails=0')
      .replace('max_conns=100;', 'max_conns=100 max_fails=0;')
      .replace('10.0.0.11:3000;', '10.0.0.11:3000 max_fails=0;');
    expect(changed(peerFailures, groups, {}, awk)).toBe(after);
  });

  it('are found by the address of one of them', () => {
    const details = { 'upstream-host': '10.0.0.12', 'upstream-port': '3000' };
    expect(changed(peerFailures, groups, { details })).toBe(
      groups
        .replace('3001 max_conns=2 down', '3001 max_conns=2 down max_fails=0')
        .replace('0.12:3000', '0.12:3000 max_fails=0'),
    );
  });

  it('may have more connections, and none loses what it has', () => {
    expect(changed(maxConns, groups)).toBe(
      groups.replace('max_conns=2 weight', 'max_conns=50 weight'),
    );
  });

  it.each(awks)('come back one by one; by %s', (awk) => {
    const details = { 'upstream-host': '10.0.0.9' };
    expect(changed(peerUp, groups, { details }, awk)).toBe(
      groups.replace('weight=2 down;', 'weight=2;'),
    );
  });

  it('give idle connections up sooner, and never later', () => {
    const at = (host: string) => ({ details: { 'upstream-host': host, 'idle-seconds': '10' } });
    expect(changed(upstreamKeepalive, groups, at('10.0.0.9'))).toBe(
      groups.replace('{\n    server', '{\n    keepalive_timeout 5s;\n    server'),
    );
    expect(changed(upstreamKeepalive, groups, at('10.0.0.12'))).toBe(groups);
  });

  it('are left alone by an nginx that has no such directive', () => {
    expect(() =>
      changed(upstreamKeepalive, groups, { details: { 'nginx-version': '1.14.2' } }),
    ).toThrow('1.15.3');
  });
});

describe('the CA', () => {
  it('is another one for the one site, where its pass line stands', () => {
    const lines =
      'location / { proxy_ssl_verify on; proxy_ssl_trusted_certificate /etc/a.pem; proxy_pass https://10.0.0.20; }';
    const text = server(lines) + server(lines).replace('example.com', 'other.test');
    const host = hostWith({ [site]: text });
    expect(host.apply(upstreamCa, { details: { 'ca-file': '/etc/b.pem' } })).toBe('');
    expect(host.read()).toBe(text.replace('/etc/a.pem', '/etc/b.pem'));
  });

  it('is written where the site has it from outside', () => {
    const text = `proxy_ssl_trusted_certificate /etc/a.pem;\n${server('location / { proxy_pass https://10.0.0.20; }')}`;
    const host = hostWith({ [site]: text });
    expect(host.apply(upstreamCa, { details: { 'ca-file': '/etc/b.pem' } })).toBe('');
    expect(host.read()).toBe(
      text.replace('{ proxy_pass', '{ proxy_ssl_trusted_certificate /etc/b.pem; proxy_pass'),
    );
  });
});

describe('a name that is looked up while nginx runs', () => {
  const pass = (uri = '') =>
    server(
      `location / { proxy_pass https://app.internal:3000${uri}; }`,
      'location /b/ { proxy_pass http://app.internal:30001; }',
    );
  const at = (version: string) =>
    ({ facts: { 'name-error': 'old-address' }, details: { 'nginx-version': version } }) as const;

  it.each(awks)('has its resolver beside the variable; by %s', (awk) => {
    const lines =
      'resolver 127.0.0.53; resolver_timeout 5s; set $fix502_upstream_app_internal app.internal; proxy_pass https://$fix502_upstream_app_internal:3000;';
    const text = pass().replace('30001', '80').replace('app.internal:80', '127.0.0.1');
    expect(changed(resolver, text, at('1.22.1'), awk)).toBe(
      text.replace('proxy_pass https://app.internal:3000;', lines),
    );
  });

  it('keeps the resolver that the site has', () => {
    const text = server(
      'resolver 10.0.0.2;',
      'location / { proxy_pass http://app.internal:3000; }',
    );
    expect(changed(resolver, text, at('1.22.1'))).toContain(
      '{ resolver_timeout 5s; set $fix502_upstream_app_internal app.internal; proxy_pass',
    );
  });

  it('is refused where a path would lose its meaning', () => {
    expect(changed(resolver, pass('/v1/'), at('1.22.1'))).toContain('has a path after the host');
  });

  it('gets a group of its own for each site, from 1.27.3 on', () => {
    const other = '/etc/nginx/conf.d/other.conf';
    const host = hostWith({
      [site]: pass('/v1/'),
      [other]: pass().replace('example.com', 'shop.test'),
    });
    const second = {
      ...at('1.27.3'),
      details: { 'nginx-version': '1.27.3', 'site-file': other, 'server-name': 'shop.test' },
    };
    expect([host.apply(resolver, at('1.27.3')), host.apply(resolver, second)]).toEqual(['', '']);
    const group = 'fix502-example.com-app.internal-3000';
    expect(host.read()).toContain(
      `{ proxy_set_header Host app.internal:3000; proxy_ssl_name app.internal; proxy_pass https://${group}/v1/; }`,
    );
    expect(host.read()).toContain('http://app.internal:30001;');
    expect(host.read(`/etc/nginx/conf.d/${group}.conf`)).toContain(`zone ${group} 64k;`);
    expect(host.read(other)).toContain('https://fix502-shop.test-app.internal-3000;');
    expect(host.undo(resolver, at('1.27.3'))).toBe('');
    expect([host.read(), host.has(`/etc/nginx/conf.d/${group}.conf`)]).toEqual([
      pass('/v1/'),
      false,
    ]);
    expect(host.has('/etc/nginx/conf.d/fix502-shop.test-app.internal-3000.conf')).toBe(true);
  });

  it('is asked of a server that knows it, and the others and their parameters stay', () => {
    const text = server('resolver 10.0.0.2 10.0.0.3 valid=30s ipv6=off; # resolver 10.0.0.9;');
    const known = { facts: { 'name-error': 'not-resolved' } } as const;
    expect(changed(resolver, text, known)).toBe(text.replace('10.0.0.2', '127.0.0.53'));
  });

  it('has somebody to ask in the one site', () => {
    const text = server(
      'location / { set $backend app.internal; proxy_pass http://$backend:3000; }',
    );
    const both = text + text.replace('example.com', '*.shop.test');
    const at = (name: string) =>
      ({ facts: { 'name-error': 'no-resolver' }, details: { 'server-name': name } }) as const;
    const lines = 'resolver 127.0.0.53;\n    resolver_timeout 5s;\n    ';
    expect(changed(resolver, both, at('example.com'))).toBe(
      both.replace('    listen', `    ${lines}listen`),
    );
    expect(changed(resolver, both, at('www.shop.test'))).toBe(
      text + text.replace('example.com', '*.shop.test').replace('    listen', `    ${lines}listen`),
    );
  });

  it('brings all of it to the mounted folder of a container', () => {
    const text = server('location / { proxy_pass http://127.0.0.1:3000; }').replace(
      'example.com',
      'localhost',
    );
    const host = hostWith({ '/srv/site/nginx/default.conf': text });
    const known = (version: string) =>
      ({
        platform: 'container',
        details: { 'site-file': '/srv/site/nginx/default.conf', 'nginx-version': version },
      }) as const;
    expect(host.apply(containerNetwork, known('1.22.1'))).toBe('');
    expect(host.read('/srv/site/nginx/default.conf')).toContain(
      '{ resolver 127.0.0.11 valid=10s; resolver_timeout 5s; set $fix502_upstream_app app; proxy_pass http://$fix502_upstream_app:3000; }',
    );
    expect(host.undo(containerNetwork, known('1.22.1'))).toBe('');
    expect(host.apply(containerNetwork, known('1.27.3'))).toBe('');
    expect(host.has('/srv/site/nginx/fix502-example.com-app-3000.conf')).toBe(true);
    expect(host.undo(containerNetwork, known('1.27.3'))).toBe('');
    expect([
      host.read('/srv/site/nginx/default.conf'),
      host.has('/srv/site/nginx/fix502-example.com-app-3000.conf'),
    ]).toEqual([text, false]);
  });
});

describe('the policy of a container', () => {
  const compose =
    "services:\n  app:\n    image: a # app:\n    restart: 'no'\n  web:\n    image: b\n  old:\n    restart: always\nvolumes:\n  web:\n  app:\n";
  const restarted = (service: string) => {
    const host = hostWith({ '/srv/site/compose.yaml': compose });
    host.run('sh /root/fix502/tool begin r');
    const run = () =>
      host.run(`sh /root/fix502/r/run restarting /srv/site/compose.yaml ${service}`);
    const results = [run(), run()];
    const after = host.read('/srv/site/compose.yaml');
    return results.every(({ status }) => status === 0) ? after : results[0]!.printed;
  };

  it.each(['app', 'web', 'old'])('is changed under services alone: %s', (service) => {
    const lines = {
      app: ["'no'", 'unless-stopped'],
      web: ['  web:\n    image', '  web:\n    restart: unless-stopped\n    image'],
      old: ['', ''],
    }[service]!;
    expect(restarted(service)).toBe(compose.replace(lines[0]!, lines[1]!));
  });

  it('is not made up for a service that is not there', () => {
    expect(restarted('nginx')).toContain('no service nginx');
  });
});
