/** Pools of PHP-FPM: what is in force already stays, by the real PHP-FPM on files of its own. */
import { describe, expect, it } from 'vitest';
import { bindAddress } from '../../../src/snippets/bind-address.ts';
import { headerFilter } from '../../../src/snippets/header-filter.ts';
import { listenBacklog } from '../../../src/snippets/listen-backlog.ts';
import { poolSize } from '../../../src/snippets/pool-size.ts';
import { settingFor } from '../../../src/snippets/snippet.ts';
import type { Snippet } from '../../../src/snippets/snippet.ts';
import { socketPermission } from '../../../src/snippets/socket-permission.ts';
import { workerTimeouts } from '../../../src/snippets/worker-timeouts.ts';
import type { Details } from '../../../src/log/details.ts';
import { hostWith } from './host.ts';

const folder = '/etc/php/8.2/fpm/pool.d';
const facts = { 'app-server': 'php-fpm', 'upstream-protocol': 'fastcgi' } as const;
const pool = (name: string, ...lines: string[]) =>
  `[${name}]\nuser = www-data\nlisten = /run/php/${name}.sock\npm = dynamic\npm.max_children = 5\npm.start_servers = 2\npm.min_spare_servers = 1\npm.max_spare_servers = 3\n${lines.join('\n')}\n`;

/** A host whose php-fpm8.2 is the system's, with the configuration of this host. */
function phpHost(...lines: string[]) {
  const host = hostWith({
    '/etc/php/8.2/fpm/php-fpm.conf': `[global]\nerror_log = /dev/null\ninclude=${folder}/*.conf\n`,
    [`${folder}/www.conf`]: pool('www', ...lines),
    [`${folder}/shop.conf`]: pool('shop'),
  });
  const wrapper = `printf 'exec /usr/sbin/php-fpm8.2 -y %s/etc/php/8.2/fpm/php-fpm.conf "$@"\\n' "$PWD" > bin/php-fpm8.2; chmod 755 bin/php-fpm8.2`;
  expect(host.run(wrapper).status).toBe(0);
  return host;
}

/** The files of a change alone, as printed: the kernel and services are not this system's to change. */
function write(host: ReturnType<typeof hostWith>, snippet: Snippet, details: Details = {}) {
  const setting = settingFor(snippet, { facts, details, platform: 'debian' });
  const change = snippet.change(setting);
  const begin = host.run(`sh /root/fix502/tool begin ${setting.runName}`);
  expect(begin.status, begin.printed).toBe(0);
  const files = (change.files ?? []).map(({ path, text, mode, step }) =>
    host.run(
      `umask 077; ${setting.run} ${step ?? 'write'} ${path} ${mode ?? ''} <<'EOF'\n${text}\nEOF`,
    ),
  );
  return {
    printed: files.map(({ printed }) => printed).join(''),
    status: Math.max(...files.map(({ status }) => status ?? 1)),
    undo: () => host.run(`${setting.run} undo`),
  };
}

const inForce = (host: ReturnType<typeof hostWith>, name: string, key: string) =>
  host
    .run(
      `php-fpm8.2 -tt 2>&1 | sed 's/.*NOTICE: *//' | awk '/^\\[/ { now = $1 } now == "[${name}]" && $1 == "${key}" { print $3 }'`,
    )
    .printed.trim();

describe('a pool', () => {
  it.each([
    ['listen.backlog = 33', 'listen.backlog', listenBacklog, '4096'],
    ['listen.backlog = 9999', 'listen.backlog', listenBacklog, '9999'],
    ['listen.backlog = -1', 'listen.backlog', listenBacklog, '-1'],
    ['request_terminate_timeout = 5s', 'request_terminate_timeout', workerTimeouts, '95s'],
    ['request_terminate_timeout = 2m', 'request_terminate_timeout', workerTimeouts, '120s'],
    ['', 'request_terminate_timeout', workerTimeouts, '0s'],
    ['pm.max_children = 4', 'pm.max_children', poolSize, '13'],
    ['pm.max_children = 90', 'pm.max_children', poolSize, '90'],
    ['', 'listen.acl_users', socketPermission, 'undefined'],
    ['listen.acl_users = apache', 'listen.acl_users', socketPermission, 'apache,www-data'],
    ['listen.mode = 0600', 'listen.mode', socketPermission, '0660'],
    [
      'listen.allowed_clients = 10.0.0.4',
      'listen.allowed_clients',
      bindAddress,
      '10.0.0.4,10.0.0.5',
    ],
    ['', 'listen.allowed_clients', bindAddress, '10.0.0.5'],
    ['', 'listen', bindAddress, '10.0.0.9:9000'],
  ])('with “%s” has %s after %#', (line, key, snippet, value) => {
    const host = phpHost(line);
    const before = inForce(host, 'www', key);
    for (let time = 1; time <= 2; time++) {
      const { status, printed } = write(host, snippet);
      expect(status, printed).toBe(0);
    }
    expect(inForce(host, 'www', key)).toBe(value);
    expect(write(host, snippet).undo().status).toBe(0);
    expect(inForce(host, 'www', key)).toBe(before);
  });

  it('and another one have both what they were given, and each goes alone', () => {
    const host = phpHost('listen.backlog = 33');
    const first = write(host, listenBacklog, { backlog: '200' });
    write(host, listenBacklog, { 'pool-name': 'shop', backlog: '5000' });
    write(host, poolSize);
    expect(inForce(host, 'www', 'listen.backlog')).toBe('200');
    first.undo();
    expect(inForce(host, 'www', 'listen.backlog')).toBe('33');
    expect(inForce(host, 'www', 'pm.max_children')).toBe('13');
    expect(inForce(host, 'shop', 'listen.backlog')).toBe('-1');
  });

  it('that PHP-FPM refuses already is not touched', () => {
    const host = phpHost('pm.max_request = 5');
    const { status, printed } = write(host, listenBacklog);
    expect(status).toBe(1);
    expect(printed).toContain('refuses its configuration as it is');
  });
});

describe('the header filter', () => {
  it('is readable for all under a strict umask, and goes with both files', () => {
    const host = phpHost();
    const filter = write(host, headerFilter);
    expect(filter.status, filter.printed).toBe(0);
    const modes = host.run(
      `stat -c %a /etc/php/8.2/fpm/fix502-header-filter.php ${folder}/zz-fix502-header-filter-www.conf`,
    );
    expect(modes.printed).toBe('644\n644\n');
    filter.undo();
    expect(host.has('/etc/php/8.2/fpm/fix502-header-filter.php')).toBe(false);
  });

  it('stays for the pool that needs it longer', () => {
    const host = phpHost();
    const www = write(host, headerFilter);
    const shop = write(host, headerFilter, { 'pool-name': 'shop' });
    www.undo();
    expect(host.has('/etc/php/8.2/fpm/fix502-header-filter.php')).toBe(true);
    shop.undo();
    expect(host.has('/etc/php/8.2/fpm/fix502-header-filter.php')).toBe(false);
  });

  it('takes no file away that the pool prepends already', () => {
    const host = phpHost('php_value[auto_prepend_file] = /srv/waf.php');
    const { status, printed } = write(host, headerFilter);
    expect(status).toBe(1);
    expect(printed).toContain('/srv/waf.php already');
  });

  it.each(['5.6', '7.1'])('is not printed for PHP %s', (version) => {
    expect(() => write(phpHost(), headerFilter, { 'php-version': version })).toThrow('7.2');
  });
});

it('a host name is no client of PHP-FPM', () => {
  const details = { 'client-address': 'web.internal' };
  expect(() => write(phpHost(), bindAddress, details)).toThrow('as a number');
});
