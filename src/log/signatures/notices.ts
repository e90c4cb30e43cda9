/** What application servers and their keepers write while nothing is wrong: known, so that nobody wonders at it. */
import { rowsOf } from './rows.ts';

const gunicorn = { 'app-server': 'gunicorn' } as const;
const uwsgi = { 'app-server': 'uwsgi' } as const;
const stopped = { 'upstream-log': 'stopped-or-reloaded' } as const;

/** After the rows for failures, some of which have more words. */
export const noticeSignatures = [
  ...rowsOf({ writer: 'gunicorn', status: 'none', level: 'info', facts: gunicorn }, [
    [
      'gunicorn-notice',
      'Booting worker with pid: …',
      'gunicorn starts or ends a worker, or itself; the lines around it say why.',
      {
        says: [
          [
            'Starting gunicorn ',
            'Using worker: ',
            'Booting worker with pid',
            'Worker exiting (pid',
            'Shutting down: Master',
            'Control socket listening at',
            'Exception in worker process',
          ],
        ],
      },
    ],
  ]),
  ...rowsOf({ writer: 'uvicorn', status: 'none', level: 'info' }, [
    [
      'uvicorn-stopping',
      'INFO:     Shutting down',
      'uvicorn was stopped or reloaded.',
      {
        says: [['INFO: Shutting down', '[INFO] Shutting down', 'Finished server process [']],
        facts: stopped,
        weak: true,
      },
    ],
    [
      'uvicorn-notice',
      'Started server process […]',
      'uvicorn starts or ends.',
      {
        says: [
          [
            'Started server process [',
            'Started parent process [',
            'Started reloader process [',
            'Waiting for application startup',
            'Application startup complete',
            'Waiting for application shutdown',
            'Application shutdown complete',
            'Waiting for connections to close. (CTRL',
            'Waiting for background tasks to complete. (CTRL',
          ],
        ],
      },
    ],
    [
      'uvicorn-request',
      'INFO:     127.0.0.1:… - "GET / HTTP/1.1" 200 OK',
      'a request that uvicorn answered, with the status after it.',
      { says: ['INFO: ', ' - "', ['HTTP/1.1" ', 'HTTP/1.0" ', ' HTTP/2.0" ']] },
    ],
  ]),
  ...rowsOf({ writer: 'uWSGI', status: 'none', facts: uwsgi }, [
    [
      'uwsgi-listening',
      'uwsgi socket 0 bound to UNIX address … fd 3',
      'uWSGI has made its socket, and listens there as soon as it has started.',
      {
        says: ['uwsgi socket ', ' bound to '],
        details: {
          'listening-socket': /bound to UNIX address (\/\S{1,107}) fd/,
          'listening-host': /bound to TCP address ([\w.-]{1,253}|\[[\da-fA-F:.]{2,45}\]):\d{1,5} /,
          'listening-port': /bound to TCP address \S{0,253}:(\d{1,5}) /,
        },
      },
    ],
    [
      'uwsgi-http-listening',
      'uWSGI http bound on 0.0.0.0:8000 fd 4',
      'uWSGI answers HTTP at that address, so that proxy_pass fits there and uwsgi_pass does not.',
      { details: { 'listening-port': /http bound on \S{0,253}:(\d{1,5}) / } },
    ],
    [
      'uwsgi-request',
      '[pid: …|app: 0|req: …/…] 127.0.0.1 () {… vars in … bytes} […] GET / => generated … bytes in … msecs (HTTP/1.1 200)',
      'a request that uWSGI answered, with the time it took and its status.',
      { says: ['[pid: ', '|app: ', '=> generated'] },
    ],
    [
      'uwsgi-notice',
      'spawned uWSGI worker 1 (pid: …, cores: 1)',
      'uWSGI starts, and says with which settings.',
      {
        says: [
          [
            'Starting uWSGI 2.',
            'spawned uWSGI ',
            'Respawned uWSGI ',
            'spawned 1 offload threads',
            'WSGI app 0 (mountpoint=',
            'Operational MODE: ',
            'running in multiple interpreter mode',
            'your memory page size is',
            'your processes number limit is',
            'your server socket listen backlog is limited to',
            'your mercy for graceful operations',
            'detected max file descriptor number',
            'detected number of CPU cores',
            'detected binary path: ',
            'thunder lock: ',
            'lock engine: ',
            'python threads support enabled',
            'Python main interpreter initialized at',
            'no internal routing support, rebuild',
            'you are running uWSGI as root',
            'getting INI configuration from',
            ' buried after ',
            'graceful shutdown triggered',
          ],
        ],
      },
    ],
  ]),
  ...rowsOf({ writer: 'Puma', status: 'none' }, [
    [
      'puma-listening',
      '* Listening on http://0.0.0.0:3000',
      'Puma, or a server that says it in the same words, has started and listens on that address.',
      {
        says: [
          [
            'Listening on http://',
            'Listening on tcp://',
            'Listening on ssl://',
            'Listening on unix://',
          ],
        ],
        details: {
          'listening-socket': /Listening on unix:\/{2}(\/[^\s?]{1,107})/,
          'listening-host':
            /Listening on (?:http|tcp|ssl):\/\/([\w.-]{1,253}|\[[\da-f:.]{2,45}\]):/,
          'listening-port': /Listening on (?:http|tcp|ssl):\/\/[^\s/]{1,253}?:(\d{1,5})(?![\d:])/,
        },
      },
    ],
    [
      'puma-notice',
      'Puma starting in cluster mode...',
      'Puma starts or ends.',
      {
        says: [
          ['Puma starting in ', '=== puma startup: ', '=== puma shutdown: ', ' booted, phase: '],
        ],
      },
    ],
  ]),
  ...rowsOf({ writer: 'Unicorn', status: 'none', level: 'info' }, [
    [
      'unicorn-listening',
      'listening on addr=… fd=…',
      'Unicorn has started and listens on that address.',
      {
        details: {
          'listening-socket': /listening on addr=(\/\S{1,107}) fd=/,
          'listening-host': /listening on addr=([\w.-]{1,253}):\d{1,5} fd=/,
          'listening-port': /listening on addr=\S{1,253}:(\d{1,5}) fd=/,
        },
      },
    ],
    [
      'unicorn-notice',
      'master process ready',
      'Unicorn starts or ends, or replaces a worker.',
      {
        says: [
          ['master process ready', 'INFO -- : worker=', 'INFO -- : reaped #<', ': master complete'],
        ],
      },
    ],
  ]),
  ...rowsOf({ writer: 'PHP-FPM', status: 'none', level: 'notice' }, [
    [
      'php-fpm-child-started',
      'NOTICE: [pool …] child … started',
      'PHP-FPM started a worker, as it does after each that has ended.',
      { says: ['NOTICE: [pool ', '] child ', ' started'] },
    ],
    [
      'php-fpm-request',
      '172.18.0.3 -  20/Nov/2026:23:37:16 +0000 "GET /index.php" 200',
      'a request that PHP-FPM answered, with the status after it: a line of its access log.',
      { says: [] },
    ],
  ]),
  ...rowsOf({ writer: 'ASP.NET', status: 'none', level: 'info' }, [
    [
      'dotnet-notice',
      'Application started. Press Ctrl+C to shut down.',
      'the application has started.',
      {
        says: [
          [
            'Application started. Press Ctrl+C',
            'Hosting environment: ',
            'Content root path: ',
            'info: Microsoft.Hosting.Lifetime[',
          ],
        ],
      },
    ],
  ]),
  ...rowsOf({ writer: 'Docker', status: 'none' }, [
    [
      'docker-exited-well',
      '… exited with code 0',
      'the container’s program ended without an error, as one that runs once does.',
      { says: ['exited with code 0'] },
    ],
  ]),
  ...rowsOf({ writer: 'nginx', status: 'none' }, [
    [
      'nginx-image',
      '/docker-entrypoint.sh: Configuration complete; ready for start up',
      'the start script of nginx’s official image; nginx itself comes next.',
      {
        says: [
          [
            '/docker-entrypoint.sh: ',
            '-by-default.sh: ',
            'envsubst-on-templates.sh: ',
            'tune-worker-processes.sh: ',
            '-local-resolvers.envsh',
          ],
        ],
      },
    ],
  ]),
  ...rowsOf({ writer: 'ingress-nginx', status: 'none', level: 'info' }, [
    [
      'ingress-reloaded',
      '"Backend successfully reloaded"',
      'ingress-nginx took a changed configuration.',
      { says: [['Backend successfully reloaded', 'NGINX reload triggered due to a change']] },
    ],
  ]),
];
