/** systemd holds the port while Node.js restarts: connections wait in the socket's queue instead of being refused. */
import { burst } from './deploy-burst.ts';
import { siteAnswers } from './checks.ts';
import { dropIn, environment, restartWithDropIn, unitSetting } from './drop-in.ts';
import { plain } from './snippet.ts';
import type { Change, Command, Setting } from './snippet.ts';
import { ini, js, sh } from './text.ts';
import { unitDoes } from './unit.ts';

/** Of each service its own, since it holds the port. The tool makes it readable for the service's user. */
const preloadOf = ({ details }: Setting) => `/etc/fix502/held-socket-${plain(details.service)}.cjs`;

/** Runs before the program: its listen() takes the socket from systemd, and SIGTERM lets running requests end. */
function program(port: string) {
  return js`
    const { Server } = require('node:net');
    const { listen } = Server.prototype;

    Server.prototype.listen = function (...args) {
      const [first] = args;
      const wanted = typeof first === 'object' && first !== null ? first.port : first;
      const mine = process.env.LISTEN_PID === String(process.pid);
      if (Number(wanted) !== ${port} || !mine) return listen.apply(this, args);
      process.once('SIGTERM', () => {
        this.close(() => process.listenerCount('SIGTERM') || process.exit(0));
        this.closeIdleConnections?.();
      });
      // 3 is the first file descriptor that systemd hands over.
      return listen.call(this, { fd: 3 }, args.filter((each) => typeof each === 'function').pop());
    };
  `;
}

function units({ details }: Setting) {
  const { service, 'upstream-host': host, 'upstream-port': port } = details;
  const socket = ini`
    [Socket]
    ListenStream=${host}:${port}

    [Install]
    WantedBy=sockets.target
  `;
  const inUnit = ini`
    [Unit]
    Requires=${service}.socket
    After=${service}.socket
  `;
  return { socket, inUnit };
}

/** systemd's default, in seconds. A program that needs longer to end would be killed. */
const usualStop = 90;

function longerStop(setting: Setting): Command[] {
  const seconds = Number(setting.details['request-seconds']) + 5;
  if (seconds <= usualStop) return [];
  return [unitSetting(setting, setting.details.service, 'TimeoutStopSec', `${seconds}s`)];
}

export function heldSocket(setting: Setting): Change {
  const { service, 'upstream-port': port } = setting.details;
  const { socket, inUnit } = units(setting);
  const preload = preloadOf(setting);
  const holding = unitDoes(setting, `${service}.socket`, 'enable', 'start').run;
  return {
    on: 'both',
    files: [
      { path: preload, language: 'js', text: program(port) },
      { path: `/etc/systemd/system/${service}.socket`, language: 'ini', text: socket },
      dropIn(service, 'socket', inUnit),
    ],
    commands: [
      environment(setting, service, 'NODE_OPTIONS', `--require=${preload}`),
      ...longerStop(setting),
    ],
    test: [
      { run: sh`systemctl daemon-reload` },
      { run: sh`systemd-analyze verify --man=no ${service}.service` },
    ],
    activate: [
      {
        run: sh`systemctl is-active -q ${service}.socket || { systemctl stop ${service} && ${holding} && systemctl start ${service}; }`,
        note: 'The last gap: the port changes hands once.',
      },
    ],
    verify: [siteAnswers(setting), burst(setting, sh`systemctl restart ${service}`)],
    deactivate: [restartWithDropIn(service)],
    notes: notes(setting),
  };
}

function notes({ details }: Setting): string[] {
  const seconds = Number(details['request-seconds']);
  return [
    `On SIGTERM the program stops accepting and ends when its running requests are answered. systemd allows it TimeoutStopSec= for that, 90 s by default; with less than ${seconds} s + 5 s = ${seconds + 5} s in your unit, raise it. New connections wait meanwhile.`,
    'What waits must be answered within nginx’s proxy_read_timeout, 60 s by default: the stop and the start together have to be shorter.',
    'ExecStart must start node itself, not npm or a shell, since systemd hands the socket to the first process only; and not node:cluster or pm2.',
    'What NODE_OPTIONS holds already stays.',
  ];
}
