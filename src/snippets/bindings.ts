/** How each server of applications is told the address to listen on. */
import { dropIn, environment, unitVariable } from './drop-in.ts';
import { lineEdit, literal } from './edits.ts';
import { phpFpmOf, phpFpmTest, poolFile } from './php-fpm.ts';
import type { Change, Command, Setting } from './snippet.ts';
import { Text, ini, sh } from './text.ts';
import { addressOfNginx } from './through-nginx.ts';
import { unitDoes } from './unit.ts';

/** All but the check, which is the same for every server. */
export type Variant = Omit<Change, 'verify' | 'on'>;

const reloadUnits: Command = { run: new Text('systemctl daemon-reload') };

/** The address is there before the service starts; without it, binding fails at boot with “Cannot assign requested address”. */
const afterNetwork = ini`
  [Unit]
  Wants=network-online.target
  After=network-online.target
`;

function byEnvironment(setting: Setting, command: Command, note: string): Variant {
  const unit = setting.details.service;
  return {
    files: [dropIn(unit, 'bind', afterNetwork)],
    commands: [command],
    test: [reloadUnits, { run: sh`systemd-analyze verify --man=no ${unit}.service` }],
    activate: [restart(unit)],
    deactivate: [reloadUnits, restart(unit)],
    notes: [note],
  };
}

function restart(unit: string): Command {
  return { run: sh`systemctl restart ${unit}` };
}

function node(setting: Setting): Variant {
  const { 'upstream-host': host, service } = setting.details;
  return byEnvironment(
    setting,
    unitVariable(setting, service, 'HOST', host),
    'Node itself knows no such setting: it works if the application passes process.env.HOST to listen(). Nuxt, SvelteKit and Strapi read HOST, Next.js reads HOSTNAME; in an application of your own change listen(3000, "127.0.0.1") to listen(3000, process.env.HOST).',
  );
}

function gunicorn(setting: Setting): Variant {
  const { 'upstream-host': host, 'upstream-port': port, service } = setting.details;
  return byEnvironment(
    setting,
    environment(setting, service, 'GUNICORN_CMD_ARGS', `--bind=${host}:${port}`),
    `gunicorn reads this after its configuration file and before its command line: a --bind or -b in ExecStart wins, and has to be taken out there (systemctl cat ${service}). A --bind that the variable has already stays beside it.`,
  );
}

/** The port ends there: 3000 is not 30001. */
function uwsgi(setting: Setting): Variant {
  const { 'uwsgi-file': file, 'upstream-host': host, 'upstream-port': port } = setting.details;
  const option = new Text('^([a-z-]*socket[[:space:]]*=[[:space:]]*)');
  const end = new Text('([^0-9]|$)');
  return {
    edits: [
      lineEdit(
        setting,
        file,
        'ini',
        {
          pattern: sh`${option}(127[.]0[.]0[.]1|localhost)?:${port}${end}`,
          replacement: sh`\1${host}:${port}\3`,
          done: sh`${option}${literal(host)}:${port}${end}`,
        },
        { before: ini`socket = 127.0.0.1:${port}`, after: ini`socket = ${host}:${port}` },
      ),
    ],
    test: [],
    activate: [restart(setting.details.service)],
    notes: [
      'The uwsgi protocol has no password: whoever reaches the port can run code through it. Let the firewall admit nginx alone.',
    ],
  };
}

/** listen.allowed_clients holds addresses only: a name there lets nobody in. */
function phpFpm(setting: Setting): Variant {
  const { 'upstream-host': host, 'upstream-port': port, 'pool-name': pool } = setting.details;
  const text = ini`
    [${pool}]
    listen = ${host}:${port}
    listen.allowed_clients = ${addressOfNginx(setting).replace(/^\[(.*)\]$/, '$1')}
  `;
  return {
    files: [poolFile(setting, 'bind', text)],
    test: [phpFpmTest(setting)],
    activate: [restart(phpFpmOf(setting).service)],
    notes: [
      'listen.allowed_clients is the only lock that FastCGI has: whoever reaches the port from an allowed address can run PHP code. An nginx that is not in the list gets “Connection reset by peer” (104). Addresses that the pool lets in already stay in the list.',
      `A pool listens in one place. What asks it at the old address has to ask ${host}:${port} from now on.`,
    ],
  };
}

/** systemd listens in the application's place and hands each connection on; no application needs to know. */
function forwarder(setting: Setting): Variant {
  const { 'upstream-host': host, 'upstream-port': port } = setting.details;
  const name = `fix502-forward-${port}`;
  const socket = ini`
    [Socket]
    ListenStream=${host}:${port}
    FreeBind=true

    [Install]
    WantedBy=sockets.target
  `;
  const service = ini`
    [Unit]
    PartOf=${name}.socket

    [Service]
    ExecStart=/usr/lib/systemd/systemd-socket-proxyd 127.0.0.1:${port}
    PrivateTmp=yes
  `;
  return {
    files: [
      { path: `/etc/systemd/system/${name}.socket`, language: 'ini', text: socket },
      { path: `/etc/systemd/system/${name}.service`, language: 'ini', text: service },
    ],
    test: [reloadUnits],
    activate: [unitDoes(setting, `${name}.socket`, 'enable', 'start')],
    deactivate: [reloadUnits],
    notes: [
      'Better is a setting of the application itself, if it has one (often called host, bind or listen). This forwarder serves any application, but each connection then comes from 127.0.0.1, in its log too.',
    ],
  };
}

export const bindings = { 'php-fpm': phpFpm, gunicorn, uwsgi, node, other: forwarder };
