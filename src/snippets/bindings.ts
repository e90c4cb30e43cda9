/** How each server of applications is told the address to listen on. */
import { dropIn } from './drop-in.ts';
import { literal, replaceInPlace } from './in-place.ts';
import { phpFpmOf, phpFpmTest, poolFile } from './php-fpm.ts';
import type { Change, Command, NewFile, Setting } from './snippet.ts';
import { Text, ini, sh } from './text.ts';

/** All but the check, which is the same for every server. */
export type Variant = Omit<Change, 'verify'>;

const reloadUnits = new Text('systemctl daemon-reload');

/** The address is there before the service starts; without it, binding fails at boot with “Cannot assign requested address”. */
function bindFile(setting: Setting, environment: Text): NewFile {
  const text = ini`
    [Unit]
    Wants=network-online.target
    After=network-online.target

    [Service]
    Environment=${environment}
  `;
  return dropIn(setting.details.service, 'bind', text);
}

function byEnvironment(setting: Setting, environment: Text, note: string): Variant {
  const unit = setting.details.service;
  return {
    files: [bindFile(setting, environment)],
    test: [{ run: reloadUnits }, { run: sh`systemd-analyze verify --man=no ${unit}.service` }],
    activate: [restart(unit)],
    notes: [note],
  };
}

function restart(unit: string): Command {
  return { run: sh`systemctl restart ${unit}` };
}

function node(setting: Setting): Variant {
  return byEnvironment(
    setting,
    ini`HOST=${setting.details['upstream-host']}`,
    'Node itself knows no such setting: it works if the application passes process.env.HOST to listen(). Nuxt, SvelteKit and Strapi read HOST, Next.js reads HOSTNAME; in an application of your own change listen(3000, "127.0.0.1") to listen(3000, process.env.HOST).',
  );
}

function gunicorn(setting: Setting): Variant {
  const { 'upstream-host': host, 'upstream-port': port, service } = setting.details;
  return byEnvironment(
    setting,
    ini`GUNICORN_CMD_ARGS=--bind=${host}:${port}`,
    `gunicorn reads this after its configuration file and before its command line: a --bind or -b in ExecStart wins, and has to be taken out there (systemctl cat ${service}).`,
  );
}

function uwsgi({ details }: Setting): Variant {
  const { 'uwsgi-file': file, 'upstream-host': host, 'upstream-port': port, service } = details;
  const pattern = sh`^([a-z-]*socket[[:space:]]*=[[:space:]]*)(127[.]0[.]0[.]1|localhost)?:${literal(port)}`;
  return {
    edits: [
      {
        path: file,
        language: 'ini',
        before: ini`socket = 127.0.0.1:${port}`,
        after: ini`socket = ${host}:${port}`,
        run: replaceInPlace(file, pattern, sh`\1${host}:${port}`),
      },
    ],
    test: [],
    activate: [restart(service)],
    notes: [
      'The uwsgi protocol has no password: whoever reaches the port can run code through it. Let the firewall admit nginx alone.',
    ],
  };
}

function phpFpm(setting: Setting): Variant {
  const { details } = setting;
  const { 'upstream-host': host, 'upstream-port': port, 'client-address': from } = details;
  const text = ini`
    [${details['pool-name']}]
    listen = ${host}:${port}
    listen.allowed_clients = ${from.replace(/^\[(.*)\]$/, '$1')}
  `;
  return {
    files: [poolFile(setting, 'bind', text)],
    test: [phpFpmTest(setting)],
    activate: [restart(phpFpmOf(setting).service)],
    notes: [
      'listen.allowed_clients is the only lock that FastCGI has: whoever reaches the port from an allowed address can run PHP code. An nginx that is not in the list gets “Connection reset by peer” (104).',
    ],
  };
}

/** systemd listens in the application's place and hands each connection on; no application needs to know. */
function forwarder({ details }: Setting): Variant {
  const { 'upstream-host': host, 'upstream-port': port } = details;
  return {
    files: [
      {
        path: '/etc/systemd/system/fix502-forward.socket',
        language: 'ini',
        text: ini`
          [Socket]
          ListenStream=${host}:${port}
          FreeBind=true

          [Install]
          WantedBy=sockets.target
        `,
      },
      {
        path: '/etc/systemd/system/fix502-forward.service',
        language: 'ini',
        text: ini`
          [Service]
          ExecStart=/usr/lib/systemd/systemd-socket-proxyd 127.0.0.1:${port}
          PrivateTmp=yes
        `,
      },
    ],
    test: [{ run: reloadUnits }],
    activate: [{ run: new Text('systemctl enable --now fix502-forward.socket') }],
    undo: [
      { run: new Text('systemctl disable --now fix502-forward.socket fix502-forward.service') },
    ],
    deactivate: [{ run: reloadUnits }],
    notes: [
      'Better is a setting of the application itself, if it has one (often called host, bind or listen). This forwarder serves any application, but each connection then comes from 127.0.0.1, in its log too.',
    ],
  };
}

export const bindings = { 'php-fpm': phpFpm, gunicorn, uwsgi, node, other: forwarder };
