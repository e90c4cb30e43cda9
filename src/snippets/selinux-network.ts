/** Allows nginx's SELinux domain what it needs to reach the application, and as little else as the policy can say. */
import { siteAnswers } from './checks.ts';
import type { Change, Command, Setting, Snippet } from './snippet.ts';
import { exactly } from './socket-lines.ts';
import { Text, ini, sh } from './text.ts';

/**
 * Web ports that httpd_can_network_relay opens: http_port_t and http_cache_port_t of the policy (corenetwork.te.in and
 * apache.te, the same in Enterprise Linux 9 and 10; 10001 to 10010 belong to them too).
 */
const relayPorts = [80, 81, 443, 488, 8008, 8009, 8080, 8118, 8123, 8443, 9000];

export function booleanFor(port: number): string {
  const relay = relayPorts.includes(port) || (port >= 10001 && port <= 10010);
  return relay ? 'httpd_can_network_relay' : 'httpd_can_network_connect';
}

function overTcp(setting: Setting): Change {
  const { run } = setting;
  const port = Number(setting.details['upstream-port']);
  const name = booleanFor(port);
  return {
    commands: [
      {
        run: sh`${run} try "setsebool -P ${name} $(getsebool ${name} | awk '{ print $3 }')" setsebool -P ${name} on`,
        note: 'Takes some seconds. Whether it was on before is kept for rolling back.',
      },
    ],
    test: [],
    activate: [],
    verify: [
      { run: sh`getsebool ${name} | grep -x '${name} --> on'`, expect: `${name} --> on` },
      siteAnswers(setting),
    ],
    notes: tcpNotes(port, name),
  };
}

function tcpNotes(port: number, name: string): string[] {
  if (name === 'httpd_can_network_relay')
    return [
      `Port ${port} is one of those that SELinux knows as web ports, so the narrower boolean does: it opens web, cache, FTP and memcache ports only.`,
    ];
  return [
    `Port ${port} is no web port for SELinux. httpd_can_network_connect lets nginx, and PHP-FPM, connect to every TCP port.`,
    `Narrower: make it a web port (semanage port -a -t http_port_t -p tcp ${port}; -m instead of -a if it is “already defined”), then setsebool -P httpd_can_network_relay on.`,
  ];
}

/** A folder of its own gets the label; in a folder that many services share, the socket alone does. */
function toLabel(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return ['', '/run', '/var/run', '/tmp', '/var/tmp'].includes(folder) ? path : folder;
}

/** Up to Enterprise Linux 9 the policy knows /run as /var/run and refuses patterns below /run; newer ones the reverse. */
function spellings(path: string): [string, string] {
  const below = exactly(path.replace(/^(?:\/var)?\/run\//, '/run/'));
  return [below, below.replace(/^\/run\//, '/var/run/')];
}

const moduleName = 'fix502-nginx-socket';

/** The pattern in the spelling that this policy accepts; one that it has already stays, and its label, too. */
function labelling({ run }: Setting, target: string): Command[] {
  const [below, varBelow] = spellings(target);
  const local = sh`semanage fcontext -l -C | grep -F '${new Text(below.slice(1))}(/.*)?'`;
  const [one, other] = [sh`'${new Text(below)}(/.*)?'`, sh`'${new Text(varBelow)}(/.*)?'`];
  const label = new Text('semanage fcontext -a -t httpd_var_run_t');
  return [
    {
      run: sh`
        ${run} try "$(${local} > /dev/null && echo : || echo "semanage fcontext -d ${one} || semanage fcontext -d ${other}; restorecon -R ${target}")" \
          sh -c "${local} || ${label} ${one} || ${label} ${other}"`,
      note: 'If it prints a line, you have given the path a label already, and that one stays.',
    },
    { run: sh`restorecon -Rv ${target}` },
  ];
}

/** The module is one for all sites: the second time it is there already. */
function allowing({ run }: Setting): Command {
  const there = sh`semodule -l | grep -qw ${moduleName}`;
  return {
    run: sh`${run} try "$(${there} && echo : || echo semodule -r ${moduleName})" semodule -i /root/${moduleName}.cil`,
  };
}

function overSocket(setting: Setting): Change {
  const target = toLabel(setting.details['socket-path']);
  return {
    files: [
      {
        path: `/root/${moduleName}.cil`,
        language: 'ini',
        text: ini`(allow httpd_t unconfined_service_t (unix_stream_socket (connectto)))`,
      },
    ],
    commands: [...labelling(setting, target), allowing(setting)],
    test: [],
    activate: [],
    verify: [
      { run: sh`semodule -l | grep -w ${moduleName}`, expect: moduleName },
      siteAnswers(setting),
    ],
    notes: [
      'Two permissions are needed: to write to the socket file (its label), and to connect to the process behind it (its domain, the line in the .cil file).',
      'If “ps -eZ” shows your application in another domain than unconfined_service_t, write that one into the .cil file. PHP-FPM from the distribution runs as httpd_t, like nginx, and needs the label only.',
    ],
  };
}

export const selinuxNetwork: Snippet = {
  id: 'selinux-network',
  facts: ['upstream-address'],
  platforms: ['rhel'],
  details: ['upstream-port', 'socket-path', 'site-scheme', 'server-name', 'request-path'],
  examples: () => ({ 'socket-path': '/run/app/app.sock' }),
  about: ({ facts, details }) =>
    facts['upstream-address'] === 'unix-socket'
      ? toLabel(details['socket-path'])
      : `port-${details['upstream-port']}`,
  change: (setting) =>
    setting.facts['upstream-address'] === 'unix-socket' ? overSocket(setting) : overTcp(setting),
};
