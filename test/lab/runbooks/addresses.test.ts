/** Where nginx asks the application: the edits, run as printed, on files as they are on real hosts. */
import { describe, expect, it } from 'vitest';
import { fastcgiSocket } from '../../../src/snippets/fastcgi-socket.ts';
import { passDirective } from '../../../src/snippets/pass-directive.ts';
import { upstreamAddress } from '../../../src/snippets/upstream-address.ts';
import { upstreamScheme } from '../../../src/snippets/upstream-scheme.ts';
import { websocketUpgrade } from '../../../src/snippets/websocket-upgrade.ts';
import { awks, changed, hostWith, server, site } from './host.ts';

describe('the address', () => {
  const before = `upstream app {\n    server localhost:3000 max_fails=2; server 127.0.0.1:30001;\n}\n${server(
    'location / { proxy_pass http://app; }',
    'location /a/ { proxy_pass   https://[::1]:3000/b/; } # proxy_pass http://127.0.0.1:3000;',
    'location /c/ { proxy_pass http://127.0.0.1:30001; }',
  )}`;
  const after = (to: string, path: string) =>
    before.replace('localhost:3000', to).replace('[::1]:3000/b/', `${to}${path}`);

  it.each(awks)('is changed in each form, and no other; by %s', (awk) => {
    expect(changed(upstreamAddress, before, {}, awk)).toBe(after('127.0.0.1:8080', '/b/'));
  });

  it('becomes a socket, and a path stays apart from the socket’s', () => {
    const facts = { 'socket-listed': 'other-path' } as const;
    const details = { 'listening-socket': '/run/app.sock' };
    expect(changed(upstreamAddress, before, { facts, details })).toBe(
      after('unix:/run/app.sock', ':/b/'),
    );
  });

  it('is port 80 where none is written', () => {
    const text = server('location / { proxy_pass http://127.0.0.1; }');
    const details = { 'upstream-port': '80', 'listening-port': '3000' };
    expect(changed(upstreamAddress, text, { details })).toContain(
      'proxy_pass http://127.0.0.1:3000;',
    );
  });

  it('is named as missing, and nothing is touched', () => {
    const text = server('location / { proxy_pass http://127.0.0.1:3001; }');
    expect(changed(upstreamAddress, text)).toContain('nothing matches');
  });
});

describe('the socket', () => {
  const details = { 'socket-path': '/run/app.sock', 'listening-socket': '/run/app/app.sock' };
  const text = server(
    'location / { proxy_pass http://unix:/run/app.sock:/api/; }',
    'location /u/ { include /etc/nginx/uwsgi_params; uwsgi_pass unix:///run/app.sock; }',
    'location /o/ { proxy_pass http://unix:/run/app.sock2; }',
  ).replace('include /etc/nginx/uwsgi_params; ', '');

  it('is exchanged by its whole path', () => {
    const after = text
      .replace('unix:/run/app.sock:', 'unix:/run/app/app.sock:')
      .replace('unix:///run/app.sock;', 'unix:/run/app/app.sock;');
    expect(
      changed(fastcgiSocket, text, { facts: { 'socket-listed': 'other-path' }, details }),
    ).toBe(after);
  });

  it('becomes a port, with the path behind it', () => {
    const after = text
      .replace('unix:/run/app.sock:', '127.0.0.1:9000')
      .replace('unix:///run/app.sock;', '127.0.0.1:9000;');
    expect(changed(fastcgiSocket, text, { facts: { 'socket-listed': 'tcp-port' }, details })).toBe(
      after,
    );
  });
});

describe('the directive', () => {
  it('keeps the path from http to https, and what is there already', () => {
    const text = server(
      'location /api/ { proxy_pass http://127.0.0.1:3000/v1/; proxy_ssl_name own.example; }',
    );
    const facts = { 'upstream-protocol': 'http', 'upstream-speaks': 'tls' } as const;
    const after = text.replace('proxy_pass http', 'proxy_ssl_server_name on; proxy_pass https');
    expect(changed(passDirective, text, { facts })).toBe(after);
  });

  it('finds a unix socket', () => {
    const text = server('location / { proxy_pass http://unix:/run/php.sock; }');
    const facts = {
      'upstream-protocol': 'http',
      'upstream-speaks': 'uwsgi',
      'upstream-address': 'unix-socket',
    } as const;
    const host = hostWith({ [site]: text, '/etc/nginx/uwsgi_params': 'uwsgi_param A b;\n' });
    const known = { facts, details: { 'socket-path': '/run/php.sock' } };
    expect(host.apply(passDirective, known)).toBe('');
    expect(host.refusal()).toBe('');
    expect(host.read()).toContain('{ include uwsgi_params; uwsgi_pass unix:/run/php.sock; }');
  });

  it('brings the visitor’s headers, unless they are there, and keeps the inherited ones', () => {
    const text = `proxy_set_header X-Own yes;\n${server('location / { uwsgi_pass localhost:3000; proxy_set_header Host own; }', 'location /b/ { uwsgi_pass 127.0.0.1:3000; }')}`;
    const facts = { 'upstream-protocol': 'uwsgi', 'upstream-speaks': 'http' } as const;
    const after = changed(passDirective, text, { facts });
    const lines =
      'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; proxy_set_header X-Forwarded-Proto $scheme; proxy_pass http://127.0.0.1:3000;';
    expect(after).toContain(`location / { ${lines} proxy_set_header Host own; }`);
    expect(after).toContain(
      `location /b/ { proxy_set_header X-Own yes; proxy_set_header Host $host; ${lines} }`,
    );
  });

  it('is not changed where it is right', () => {
    const facts = { 'upstream-protocol': 'http', 'upstream-speaks': 'http' } as const;
    expect(() => changed(passDirective, server(), { facts })).toThrow('already uses');
  });
});

describe('the other scheme', () => {
  const at = (port: string) => ({
    details: { 'upstream-host': '10.0.0.20', 'upstream-port': port },
  });

  it('keeps the path and everything around', () => {
    const text = server(
      'location /a/ { proxy_pass https://10.0.0.20:3000/b/; }',
      'location /b/ { proxy_pass https://10.0.0.20:8443; }',
    );
    expect(changed(upstreamScheme, text, at('3000'))).toBe(
      text.replace('https://10.0.0.20:3000', 'http://10.0.0.20:3000'),
    );
  });

  it('writes the port 443 that https:// did not need', () => {
    const text = server('location / { proxy_pass https://10.0.0.20; }');
    expect(changed(upstreamScheme, text, at('443'))).toContain('proxy_pass http://10.0.0.20:443;');
  });

  it('is refused for FastCGI, to which nginx speaks no TLS', () => {
    expect(() =>
      changed(upstreamScheme, '', { facts: { 'upstream-protocol': 'fastcgi' } }),
    ).toThrow('no TLS');
  });
});

describe('the WebSocket lines', () => {
  const text = `proxy_set_header X-Own yes;\n${server(
    'location / { proxy_pass    http://localhost:3000; proxy_http_version 1.1; proxy_set_header Connection ""; }',
    'location /ws/ {\n        proxy_pass https://127.0.0.1:3000/;\n    }',
    'location /o/ { proxy_pass http://127.0.0.1:30001; }',
  )}`;
  const connection = 'proxy_set_header Connection $fix502_connection_example_com;';
  const upgrade = 'proxy_set_header Upgrade $http_upgrade;';

  it.each(awks)('stand once, in each form of the address; by %s', (awk) => {
    const after = changed(websocketUpgrade, text, {}, awk);
    expect(after).toContain(
      `location / { ${upgrade} proxy_pass    http://localhost:3000; proxy_http_version 1.1; ${connection} }`,
    );
    const lines = [
      'proxy_http_version 1.1;',
      'proxy_set_header X-Own yes;',
      upgrade,
      connection,
      'proxy_pass https://127.0.0.1:3000/;',
    ];
    expect(after).toContain(`{\n        ${lines.join('\n        ')}\n    }`);
    expect(after).toContain('location /o/ { proxy_pass http://127.0.0.1:30001; }');
  });

  it('bring no header along where a file that is included has them', () => {
    const include = 'location / { include proxy_params; proxy_pass http://127.0.0.1:3000; }';
    const host = hostWith({
      [site]: `proxy_set_header Host $host;\n${server(include)}`,
      '/etc/nginx/proxy_params': 'proxy_set_header Host $http_host;\n',
    });
    expect(host.apply(websocketUpgrade)).toBe('');
    expect(host.refusal()).toBe('');
    expect(host.read()).toContain(
      `{ include proxy_params; proxy_http_version 1.1; ${upgrade} ${connection} proxy_pass`,
    );
  });

  it('have a variable of their own for each site, and go with it', () => {
    const other = '/etc/nginx/conf.d/other.conf';
    const host = hostWith({
      [site]: text,
      [other]: text
        .replace('proxy_set_header X-Own yes;\n', '')
        .replace('example.com', 'shop.test'),
    });
    const second = { details: { 'site-file': other, 'server-name': 'shop.test' } };
    expect([host.apply(websocketUpgrade), host.apply(websocketUpgrade, second)]).toEqual(['', '']);
    expect(host.refusal()).toBe('');
    expect(host.undo(websocketUpgrade)).toBe('');
    expect(host.refusal()).toBe('');
    expect(host.read()).toBe(text);
    expect(host.read(other)).toContain('$fix502_connection_shop_test;');
  });
});
