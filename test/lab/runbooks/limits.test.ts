/** Limits and lists of nginx: the edits, run as printed, on files as they are on real hosts. */
import { describe, expect, it } from 'vitest';
import { bodySize } from '../../../src/snippets/body-size.ts';
import { descriptorLimit } from '../../../src/snippets/descriptor-limit.ts';
import { frontKeepalive } from '../../../src/snippets/front-keepalive.ts';
import { nextUpstream } from '../../../src/snippets/next-upstream.ts';
import { readTimeout } from '../../../src/snippets/read-timeout.ts';
import { requestBurst } from '../../../src/snippets/request-burst.ts';
import { scriptFilename } from '../../../src/snippets/script-filename.ts';
import { settingFor } from '../../../src/snippets/snippet.ts';
import { workerConnections } from '../../../src/snippets/worker-connections.ts';
import { awks, changed, hostWith, server, site } from './host.ts';

const main = '/etc/nginx/nginx.conf';

describe('the servers that are asked next', () => {
  it.each(awks)('are asked after a 502 too, beside what holds already; by %s', (awk) => {
    const text = `upstream app { server 127.0.0.1:3000; }
proxy_next_upstream timeout http_503;
${server(
  'location / { proxy_pass http://app; }',
  'location /a/ { proxy_next_upstream off; proxy_pass http://app; }',
  'location /b/ { proxy_pass http://app; proxy_next_upstream error\n non_idempotent; }',
  'location /c/ { proxy_next_upstream http_502; proxy_pass http://app; }',
)}${server('location / { proxy_pass http://app; }').replace('example.com', 'other.test')}`;
    const after = text
      .replace('/ { proxy_pass', '/ { proxy_next_upstream timeout http_503 http_502; proxy_pass')
      .replace('next_upstream off', 'next_upstream error timeout http_502')
      .replace('error\n non_idempotent', 'error non_idempotent http_502');
    expect(changed(nextUpstream, text, {}, awk)).toBe(after);
  });

  it('are refused for a family that does not know the word', () => {
    expect(() => changed(nextUpstream, '', { facts: { 'upstream-protocol': 'fastcgi' } })).toThrow(
      'does not know http_502',
    );
  });
});

describe('the time for a slow answer', () => {
  const passes = (...times: string[]) =>
    [
      'proxy_pass http://127.0.0.1:3000;',
      'fastcgi_pass 127.0.0.1:9000;',
      'uwsgi_pass 127.0.0.1:9001;',
    ]
      .map((pass, at) => `location /${at} { ${times[at] ?? ''}${pass} }`)
      .join(' ');

  it.each(awks)(
    'is that of each pass line’s own kind where nobody has said which; by %s',
    (awk) => {
      const other = server(passes()).replace('example.com', 'other.test');
      const text = server(passes()) + other;
      const longer = passes(
        ...['proxy', 'fastcgi', 'uwsgi'].map((family) => `${family}_read_timeout 100s; `),
      );
      expect(changed(readTimeout, text, {}, awk)).toBe(server(longer) + other);
    },
  );

  it('is that of the kind that was said', () => {
    const known = { facts: { 'upstream-protocol': 'fastcgi' } } as const;
    const longer = passes('', 'fastcgi_read_timeout 100s; ');
    expect(changed(readTimeout, server(passes()), known)).toBe(server(longer));
  });
});

describe('the burst', () => {
  const zone =
    'limit_req_zone $binary_remote_addr zone=perip:1m rate=2r/s;\nlimit_req_zone $uri zone=perip2:1m rate=2r/s;\n';
  it.each([
    ['limit_req zone=perip;', 'limit_req zone=perip burst=20 nodelay;'],
    ['limit_req burst=0 zone=perip nodelay;', 'limit_req burst=20 zone=perip nodelay;'],
    ['limit_req zone=perip burst=50 delay=8;', 'limit_req zone=perip burst=50 delay=8;'],
    ['limit_req zone=perip2;', ''],
  ])('is added to %s', (line, expected) => {
    const text = zone + server(`location / { ${line} }`);
    const after = changed(requestBurst, text);
    if (expected) expect(after).toBe(text.replace(line, expected));
    else expect(after).toContain('nothing matches');
  });
});

describe('the size of a body', () => {
  const text = `${server('location / { client_max_body_size 2m; }', 'location /all/ { client_max_body_size 0; }', 'location /large/ { client_max_body_size 1g; }')}${server().replace('example.com', 'other.test')}`;

  it.each(awks)('is at least this in the one site, and no limit stays none; by %s', (awk) => {
    const after = text
      .replace('listen', 'client_max_body_size 64m;\n    listen')
      .replace('client_max_body_size 2m', 'client_max_body_size 64m');
    expect(changed(bodySize, text, {}, awk)).toBe(after);
  });

  it('is left where http { } allows more', () => {
    const host = hostWith({
      [site]: server(),
      '/etc/nginx/conf.d/0.conf': 'client_max_body_size 100m;\n',
    });
    expect(host.apply(bodySize)).toBe('');
    expect(host.read()).toBe(server());
  });
});

describe('nginx.conf', () => {
  const files = (text: string) => hostWith({ [main]: text, [site]: server() });
  const stock =
    'user www-data;\npid /etc/pid;\nevents\n{\n    worker_connections 768;\n}\nhttp {\n    access_log off;\n    include /etc/nginx/conf.d/*.conf;\n}\n';
  const tuned =
    'worker_rlimit_nofile 100000; # worker_rlimit_nofile 1;\nevents\n{\n    worker_connections 20000;\n}\nhttp {\n    keepalive_timeout 1h 60s;\n    upstream app { server 127.0.0.1:3000; keepalive 2; keepalive_timeout 5s; }\n    server { keepalive_timeout 10s; }\n    server { keepalive_timeout 0; }\n}\n';

  it.each([workerConnections, descriptorLimit])('keeps larger numbers: $id', (snippet) => {
    const host = files(tuned);
    expect(host.apply(snippet)).toBe('');
    expect(host.read(main)).toBe(tuned);
  });

  it('gets both limits of the workers, with its brace on a line of its own', () => {
    const host = files(stock);
    expect(host.apply(workerConnections)).toBe('');
    expect(host.read(main)).toBe(`worker_rlimit_nofile 8192;\n${stock.replace('768', '4096')}`);
    expect(host.refusal()).toBe('');
    expect(host.undo(workerConnections)).toBe('');
    expect(host.read(main)).toBe(stock);
  });

  it('gets the time for idle connections where it has none', () => {
    const host = files(stock);
    expect([host.apply(frontKeepalive), host.apply(frontKeepalive)]).toEqual(['', '']);
    expect(host.read(main)).toBe(
      stock.replace('access_log', 'keepalive_timeout 620s;\n    access_log'),
    );
    expect(host.refusal()).toBe('');
  });

  it('keeps a longer one, none at all, and those of groups', () => {
    const host = files(tuned);
    expect(host.apply(frontKeepalive)).toBe('');
    expect(host.read(main)).toBe(
      tuned.replace('server { keepalive_timeout 10s', 'server { keepalive_timeout 620s'),
    );
    const verify = frontKeepalive.change(settingFor(frontKeepalive, { facts: {}, details: {} }))
      .verify[0]!;
    expect(host.run(verify.run.source).status).toBe(0);
  });

  it.each([
    '# keepalive_timeout 620s;',
    'send_timeout 9s; # keepalive_timeout 620s;',
    'keepalive_timeout 619s;',
    'keepalive_timeout 9m;',
    '}',
  ])('is not taken for changed: %s', (line) => {
    const host = files(stock.replace('access_log off;', `access_log off;\n    ${line}`));
    const verify = frontKeepalive.change(settingFor(frontKeepalive, { facts: {}, details: {} }))
      .verify[0]!;
    expect(host.run(verify.run.source).status).not.toBe(0);
  });
});

it('names the folder of the scripts for the one site', () => {
  const php =
    'location / { fastcgi_param  SCRIPT_FILENAME /scripts$fastcgi_script_name; fastcgi_pass 127.0.0.1:9000; }';
  const text = `${server(php)}${server(php).replace('example.com', 'other.test')}`;
  expect(changed(scriptFilename, text)).toBe(
    text.replace('  SCRIPT_FILENAME /scripts', ' SCRIPT_FILENAME /var/www/html'),
  );
});
