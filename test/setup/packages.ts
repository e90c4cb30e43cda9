/** The programs that the tests run, and the Debian packages that bring them. */
export interface Requirement {
  /** A path that exists once the package is installed. */
  path: string;
  package: string;
  neededFor: 'lab' | 'browser';
}

export const requirements: Requirement[] = [
  { path: '/usr/sbin/nginx', package: 'nginx', neededFor: 'lab' },
  { path: '/etc/php', package: 'php-fpm', neededFor: 'lab' },
  { path: '/etc/php/8.2/mods-available/xdebug.ini', package: 'php-xdebug', neededFor: 'lab' },
  { path: '/usr/bin/gunicorn', package: 'gunicorn', neededFor: 'lab' },
  { path: '/usr/bin/uwsgi-core', package: 'uwsgi-core', neededFor: 'lab' },
  {
    path: '/usr/lib/uwsgi/plugins/python3_plugin.so',
    package: 'uwsgi-plugin-python3',
    neededFor: 'lab',
  },
  { path: '/usr/bin/systemd-nspawn', package: 'systemd-container', neededFor: 'lab' },
  { path: '/usr/lib/systemd/systemd', package: 'systemd', neededFor: 'lab' },
  { path: '/usr/bin/dbus-daemon', package: 'dbus', neededFor: 'lab' },
  { path: '/usr/sbin/nft', package: 'nftables', neededFor: 'lab' },
  { path: '/usr/sbin/iptables', package: 'iptables', neededFor: 'lab' },
  { path: '/usr/sbin/ip', package: 'iproute2', neededFor: 'lab' },
  { path: '/usr/sbin/dnsmasq', package: 'dnsmasq-base', neededFor: 'lab' },
  { path: '/usr/bin/pgrep', package: 'procps', neededFor: 'lab' },
  { path: '/usr/bin/curl', package: 'curl', neededFor: 'lab' },
  { path: '/usr/bin/openssl', package: 'openssl', neededFor: 'lab' },
  // The shells, awks and tools that hosts have, for the commands that the runbooks print.
  { path: '/usr/bin/busybox', package: 'busybox', neededFor: 'lab' },
  { path: '/usr/bin/gawk', package: 'gawk', neededFor: 'lab' },
  { path: '/usr/bin/mawk', package: 'mawk', neededFor: 'lab' },
  { path: '/usr/bin/gnutls-serv', package: 'gnutls-bin', neededFor: 'lab' },
  { path: '/usr/bin/patchelf', package: 'patchelf', neededFor: 'lab' },
  { path: '/usr/bin/chromium', package: 'chromium', neededFor: 'browser' },
];
