/** systemd holds the port while Node.js restarts: connections wait in the socket's queue instead of being refused. */
import { burst } from './deploy-burst.ts';
import { dropIn, restartWithDropIn } from './drop-in.ts';
import type { Change, Setting } from './snippet.ts';
import { ini, js, sh } from './text.ts';

const preload = '/etc/fix502/held-socket.cjs';

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

    [Service]
    Environment=NODE_OPTIONS=--require=${preload}
    TimeoutStopSec=${Number(details['request-seconds']) + 5}s
  `;
  return { socket, inUnit };
}

export function heldSocket(setting: Setting): Change {
  const { service, 'upstream-port': port } = setting.details;
  const { socket, inUnit } = units(setting);
  return {
    files: [
      { path: preload, language: 'js', text: program(port) },
      { path: `/etc/systemd/system/${service}.socket`, language: 'ini', text: socket },
      dropIn(service, 'socket', inUnit),
    ],
    test: [{ run: sh`systemd-analyze verify --man=no ${service}.service` }],
    activate: [
      {
        run: sh`systemctl daemon-reload && systemctl stop ${service} && systemctl enable --now ${service}.socket && systemctl start ${service}`,
        note: 'The last gap: the port changes hands once.',
      },
    ],
    verify: [burst(setting, sh`systemctl restart ${service}`)],
    undo: [{ run: sh`systemctl disable --now ${service}.socket` }],
    deactivate: [restartWithDropIn(service)],
    notes: notes(setting),
  };
}

function notes({ details }: Setting): string[] {
  const seconds = Number(details['request-seconds']);
  return [
    `On SIGTERM the program stops accepting and ends when its running requests are answered, at most ${seconds} s + 5 s = ${seconds + 5} s later (TimeoutStopSec; systemd's default is 90 s). New connections wait meanwhile.`,
    'What waits must be answered within nginx’s proxy_read_timeout, 60 s by default: the stop and the start together have to be shorter.',
    'ExecStart must start node itself, not npm or a shell, since systemd hands the socket to the first process only; and not node:cluster or pm2.',
    'If the unit already sets NODE_OPTIONS, join the two values: the last one read replaces the other.',
  ];
}
