/** Application servers and languages behind nginx: what their own logs say when they die, hang or cannot listen. */
import { rowsOf } from './rows.ts';

const failed = { 'service-state': 'failed' } as const;
const stopped = { 'upstream-log': 'stopped-or-reloaded' } as const;
const crash = { 'upstream-log': 'crash' } as const;
const memory = { 'upstream-log': 'out-of-memory' } as const;
const timeout = { 'upstream-log': 'timeout-kill' } as const;
const fpm = { 'app-server': 'php-fpm', 'upstream-kind': 'php-fpm' } as const;
const gunicorn = { 'app-server': 'gunicorn' } as const;
const uwsgi = { 'app-server': 'uwsgi' } as const;
const node = { 'app-server': 'node', 'upstream-kind': 'service' } as const;
const pool = { 'pool-name': /\[pool ([\w-]{1,32})\]/ } as const;

/** They come before the rows of `php.ts` and `applications.ts`, some of which have fewer words. */
export const runtimeSignatures = [
  ...rowsOf({ writer: 'PHP-FPM', status: 'none', facts: fpm, details: pool }, [
    [
      'php-fpm-said',
      '[pool …] child … said into stderr: "…"',
      'what a PHP program wrote to its error output, kept by catch_workers_output.',
      { level: 'warn', says: [['said into stderr:', 'said into stdout:']] },
    ],
    [
      'php-fpm-child-exited',
      '[pool …] child … exited with code … after … seconds from start',
      'a PHP worker ended by itself: code 0 after pm.max_requests or when it was idle, another code by an error.',
      { level: 'warn', says: ['[pool ', 'child ', 'exited with code'] },
    ],
    [
      'php-fpm-already-listening',
      'An another FPM instance seems to already listen on …',
      'another PHP-FPM already listens there, so this one does not start.',
      {
        level: 'error',
        facts: { ...failed, ...fpm },
        details: { 'listening-socket': /already listen on (\/[^\s:]{1,107})/ },
      },
    ],
    [
      'php-fpm-socket-owner',
      "[pool …] failed to chown() the socket '…': …",
      'PHP-FPM could not give its socket to listen.owner, so it does not start.',
      {
        level: 'error',
        says: [
          [
            'failed to chown() the socket',
            'failed to write the ACL of the socket',
            'failed to read the ACL of the socket',
            '] cannot get uid for user',
            '] cannot get gid for group',
          ],
        ],
        facts: { ...failed, ...fpm },
      },
    ],
    [
      'php-fpm-configuration',
      'No pool defined. at least one pool section must be specified in config file',
      'PHP-FPM’s configuration has an error, so it does not start.',
      {
        level: 'alert',
        says: [
          [
            'No pool defined. at least one pool',
            'please specify user and group other than root',
            'no listen address have been defined',
            'as it’s already used in another pool',
            "as it's already used in another pool",
            'unable to include ',
            'pm.start_servers(',
            'pm.min_spare_servers(',
          ],
        ],
        facts: { ...failed, ...fpm },
      },
    ],
    [
      'php-memory-limit',
      'PHP Fatal error:  Allowed memory size of … bytes exhausted (tried to allocate … bytes) in …',
      'a PHP program reached memory_limit: PHP answers 500, not 502.',
      { status: 500, says: ['Allowed memory size of', 'bytes exhausted'] },
    ],
    [
      'php-execution-time',
      'PHP Fatal error:  Maximum execution time of … seconds exceeded in …',
      'a PHP program reached max_execution_time: PHP answers 500, not 502.',
      { status: 500, says: ['Maximum execution time of', 'exceeded'] },
    ],
  ]),
  ...rowsOf({ writer: 'gunicorn', status: 'none', facts: gunicorn }, [
    [
      'gunicorn-autorestart',
      'Autorestarting worker after current request.',
      'a worker reached max_requests and is replaced; its open connections are closed.',
      { level: 'info', facts: { ...stopped, ...gunicorn }, weak: true },
    ],
    [
      'gunicorn-cannot-listen',
      "Can't connect to ('…', …)",
      'gunicorn could not listen on its address and tries again.',
      {
        level: 'error',
        says: [["Can't connect to ('", "Can't connect to /"]],
        facts: { ...failed, ...gunicorn },
      },
    ],
    [
      'gunicorn-request-error',
      'Error handling request /…',
      'the application raised an error: gunicorn answers 500.',
      { level: 'error', status: 500, says: ['Error handling request /'] },
    ],
    [
      'gunicorn-invalid-request',
      'Invalid request from ip=…: …',
      'gunicorn refused a request, mostly a line or a header that is too long: it answers 400.',
      { level: 'warn', status: 400, says: ['Invalid request from ip='] },
    ],
  ]),
  ...rowsOf({ writer: 'uvicorn', status: 'none' }, [
    [
      'uvicorn-address-in-use',
      "[Errno 98] error while attempting to bind on address ('…', …): address already in use",
      'another program already listens on that port, so uvicorn does not start.',
      {
        level: 'error',
        says: ['error while attempting to bind on address'],
        facts: failed,
        details: {
          'listening-host': /bind on address \('([\w.-]{1,253})'/,
          'listening-port': /bind on address \('[^']{0,253}', (\d{1,5})/,
        },
      },
    ],
    [
      'uvicorn-child-died',
      'Child process [….] died',
      'a worker of uvicorn was killed or crashed and is started again.',
      { level: 'info', says: ['Child process [', '] died'], status: 502, symptom: 'closed-early' },
    ],
    [
      'uvicorn-import-failed',
      'Error loading ASGI app. Could not import module "…".',
      'the name of the application is wrong, or it failed while it was loaded: uvicorn ends.',
      { level: 'error', says: ['Error loading ASGI app'], facts: failed },
    ],
    [
      'uvicorn-startup-failed',
      'Application startup failed. Exiting.',
      'the application raised an error while it started, so uvicorn ends.',
      { level: 'error', facts: failed },
    ],
    [
      'uvicorn-exception',
      'Exception in ASGI application',
      'the application raised an error: uvicorn answers 500.',
      { level: 'error', status: 500 },
    ],
    [
      'uvicorn-invalid-request',
      'Invalid HTTP request received.',
      'what nginx sent is no HTTP that uvicorn can read, such as TLS or a malformed header.',
      { level: 'warn', status: 400, weak: true },
    ],
    [
      'uvicorn-concurrency',
      'Exceeded concurrency limit.',
      'more requests came than --limit-concurrency allows: uvicorn answers 503.',
      { level: 'warn', status: 503 },
    ],
    [
      'uvicorn-listening',
      'Uvicorn running on http://… (Press CTRL+C to quit)',
      'uvicorn has started and listens on that address.',
      {
        level: 'info',
        says: ['Uvicorn running on '],
        details: {
          'listening-host': /running on https?:\/\/([\w.-]{1,253}|\[[\da-fA-F:.]{2,45}\]):/,
          'listening-port': /running on https?:\/\/[^\s/]{1,253}?:(\d{1,5})(?![\d:])/,
        },
      },
    ],
  ]),
  ...rowsOf({ writer: 'uWSGI', status: 'none', facts: uwsgi }, [
    [
      'uwsgi-no-application',
      '--- no python application found, check your startup logs for errors ---',
      'uWSGI runs without the application, which failed while it was loaded: it answers 500.',
      {
        status: 500,
        says: [
          [
            'no python application found',
            'no app loaded. going in full dynamic mode',
            'unable to load app 0',
          ],
        ],
      },
    ],
    [
      'uwsgi-address-in-use',
      'probably another instance of uWSGI is running on the same address (…).',
      'another program, mostly a former uWSGI, already listens there, so uWSGI does not start.',
      {
        says: ['another instance of uWSGI is running on the same address'],
        facts: { ...failed, ...uwsgi },
        details: {
          'listening-socket': /same address \((\/[^\s)]{1,107})\)/,
          'listening-port': /same address \([^\s)]{0,253}:(\d{1,5})\)/,
        },
      },
    ],
    [
      'uwsgi-cannot-bind',
      'bind(): Address already in use [core/socket.c line …]',
      'uWSGI could not listen: the address is in use, or its folder is missing or not its own.',
      { says: ['bind(): ', '[core/socket.c line'], facts: { ...failed, ...uwsgi } },
    ],
    [
      'uwsgi-write-error',
      'uwsgi_response_write_body_do(): Broken pipe [core/writer.c line …] during …',
      'nginx had closed the connection before uWSGI answered: the client left, or nginx’s timer ran out.',
      { says: [['uwsgi_response_write_', 'SIGPIPE: writing to a closed pipe/socket/fd']] },
    ],
    [
      'uwsgi-somaxconn',
      'Listen queue size is greater than the system max net.core.somaxconn (…).',
      'uWSGI’s listen is larger than the kernel allows, so it does not start.',
      {
        says: ['Listen queue size is greater than the system max'],
        facts: { ...failed, ...uwsgi },
      },
    ],
    [
      'uwsgi-recycled',
      '...The work of process … is done (max requests reached (…)). Seeya!',
      'a worker reached its maximum of requests, lifetime or memory and is replaced.',
      {
        says: [
          ['The work of process', 'worker … lifetime reached', 'lifetime reached, it was running'],
          ['is done', 'reached'],
        ],
        facts: { ...stopped, ...uwsgi },
        weak: true,
      },
    ],
  ]),
  ...rowsOf({ writer: 'Puma', status: 'none' }, [
    [
      'puma-worker-timeout',
      '! Terminating timed out worker (Worker … failed to check in within … seconds): …',
      'Puma killed a worker that had not reported for worker_timeout seconds: its requests are cut off.',
      {
        says: ['Terminating timed out worker'],
        status: 502,
        symptom: 'closed-early',
        facts: timeout,
      },
    ],
    [
      'puma-address-in-use',
      'Address already in use - bind(2) for "…" port … (Errno::EADDRINUSE)',
      'another program already listens on that port, so Puma does not start.',
      {
        says: ['Errno::EADDRINUSE'],
        facts: failed,
        details: {
          'listening-host': /bind\(2\) for "([\w.-]{1,253})"/,
          'listening-port': /bind\(2\) for "[^"]{0,253}" port (\d{1,5})/,
        },
      },
    ],
    [
      'puma-parse-error',
      'HTTP parse error, malformed request: #<Puma::HttpParserError: …>',
      'what nginx sent is no HTTP that Puma takes, such as TLS or a header that is too long: it answers 400.',
      { status: 400, says: ['HTTP parse error, malformed request'], weak: true },
    ],
    [
      'puma-stopping',
      '- Gracefully stopping, waiting for requests to finish',
      'Puma was stopped or restarted.',
      {
        says: ['Gracefully stopping, waiting for requests'],
        facts: stopped,
        weak: true,
      },
    ],
  ]),
  ...rowsOf({ writer: 'Unicorn', status: 'none' }, [
    [
      'unicorn-timeout',
      'worker=… PID:… timeout (…s > …s), killing',
      'Unicorn killed a worker whose request took longer than its timeout, 60 seconds by default.',
      {
        level: 'error',
        says: ['timeout (', '), killing'],
        status: 502,
        symptom: 'closed-early',
        facts: timeout,
      },
    ],
    [
      'unicorn-killed',
      'reaped #<Process::Status: pid … SIGKILL (signal 9)> worker=…',
      'a worker was killed with signal 9: by Unicorn itself after its timeout, otherwise by the kernel because memory ran out.',
      {
        level: 'error',
        says: ['reaped #<Process::Status: pid', 'SIGKILL'],
        status: 502,
        symptom: 'closed-early',
        facts: memory,
        beside: { 'unicorn-timeout': timeout },
      },
    ],
    [
      'unicorn-cannot-listen',
      'error adding listener addr=…',
      'Unicorn could not listen: the address is in use, or its folder is missing or not its own.',
      { level: 'fatal', facts: failed },
    ],
    [
      'unicorn-address-in-use',
      'adding listener failed addr=… (in use)',
      'another program, or the former Unicorn, already listens there.',
      { level: 'error', facts: failed },
    ],
  ]),
  ...rowsOf({ writer: 'Node.js', status: 'none', facts: node }, [
    [
      'node-cannot-listen',
      'Error: listen EACCES: permission denied …',
      'Node.js may not listen there: ports below 1024 need root, a socket’s folder must be its own.',
      {
        level: 'error',
        says: [['listen EACCES', 'listen EADDRNOTAVAIL', 'listen ENOENT']],
        facts: { ...failed, ...node },
      },
    ],
    [
      'pm2-app-exited',
      'App [….:…] exited with code [1] via signal [SIGINT]',
      'the process manager PM2 saw the application end, and starts it again.',
      { says: ['exited with code [', 'via signal ['], facts: { ...failed, ...node }, weak: true },
    ],
    [
      'node-header-overflow',
      'HPE_HEADER_OVERFLOW',
      'the request’s headers are longer than Node.js takes, 16 KiB by default: it answers 431.',
      { level: 'error' },
    ],
  ]),
  ...rowsOf({ writer: 'Java', status: 'none', facts: { 'upstream-kind': 'service' } }, [
    [
      'java-out-of-memory',
      'java.lang.OutOfMemoryError: Java heap space',
      'the JVM has no memory left: requests fail or hang, and with ExitOnOutOfMemoryError it ends.',
      {
        level: 'error',
        status: 502,
        symptom: 'closed-early',
        says: ['java.lang.OutOfMemoryError'],
        facts: memory,
      },
    ],
    [
      'java-crash',
      '# A fatal error has been detected by the Java Runtime Environment:',
      'the JVM itself crashed; its hs_err file says where.',
      { level: 'fatal', status: 502, symptom: 'closed-early', facts: crash },
    ],
    [
      'java-port-in-use',
      'Web server failed to start. Port … was already in use.',
      'another program already listens on that port, so the application does not start.',
      {
        level: 'error',
        says: [
          ['Web server failed to start. Port', 'java.net.BindException: Address already in use'],
        ],
        facts: failed,
        details: { 'listening-port': /failed to start\. Port (\d{1,5}) was/ },
      },
    ],
    [
      'tomcat-header-too-large',
      'java.lang.IllegalArgumentException: Request header is too large',
      'the request’s headers are longer than Tomcat’s maxHttpHeaderSize, 8 KiB by default: it answers 400.',
      { level: 'info', status: 400, says: ['Request header is too large'] },
    ],
    [
      'tomcat-response-headers',
      'org.apache.coyote.http11.HeadersTooLargeException: An attempt was made to write more data to the response headers than there was room available in the buffer.',
      'the answer’s headers are longer than Tomcat’s own buffer: it answers 500.',
      { level: 'error', status: 500, says: ['HeadersTooLargeException'] },
    ],
    [
      'tomcat-listening',
      'Tomcat started on port … (http) with context path …',
      'the application has started and listens on that port.',
      {
        level: 'info',
        says: ['Tomcat started on port'],
        details: { 'listening-port': /Tomcat started on port(?:\(s\):)? (\d{1,5})/ },
      },
    ],
  ]),
  ...rowsOf({ writer: 'ASP.NET', status: 'none', facts: { 'upstream-kind': 'service' } }, [
    [
      'kestrel-address-in-use',
      'System.IO.IOException: Failed to bind to address http://…: address already in use.',
      'another program already listens on that port, so the application does not start.',
      {
        level: 'crit',
        says: ['Failed to bind to address http'],
        facts: failed,
        details: {
          'listening-host': /bind to address https?:\/\/([\w.-]{1,253}|\[[\da-fA-F:.]{2,45}\]):/,
          'listening-port': /bind to address https?:\/\/[^\s/]{1,253}?:(\d{1,5}):? /,
        },
      },
    ],
    [
      'kestrel-listening',
      'Now listening on: http://…',
      'the application has started and listens on that address.',
      {
        level: 'info',
        says: ['Now listening on: http'],
        details: {
          'listening-host': /listening on: https?:\/\/([\w.-]{1,253}|\[[\da-fA-F:.]{2,45}\]):/,
          'listening-port': /listening on: https?:\/\/[^\s/]{1,253}?:(\d{1,5})(?![\d:])/,
        },
      },
    ],
    [
      'dotnet-unhandled',
      'Unhandled exception. System.…',
      'the application ended on an error that nothing caught: every request it was serving is cut off.',
      {
        level: 'fatal',
        status: 502,
        symptom: 'closed-early',
        says: ['Unhandled exception. '],
        facts: crash,
      },
    ],
    [
      'kestrel-starved',
      'the heartbeat has been running for "…" which is longer than "…". This could be caused by thread pool starvation.',
      'all threads of the application are busy or blocked, so requests wait.',
      { level: 'warn', says: ['the heartbeat has been running for'] },
    ],
    [
      'kestrel-bad-request',
      'Connection id "…" bad request data: "…"',
      'Kestrel refused a request, mostly headers that are too long: it answers 400 or 431.',
      { level: 'info', status: 400, says: ['Connection id "', 'bad request data'] },
    ],
    [
      'dotnet-stopping',
      'Application is shutting down...',
      'the application was stopped or restarted.',
      { level: 'info', facts: stopped, weak: true },
    ],
  ]),
  ...rowsOf({ writer: 'Go', status: 'none', facts: { 'upstream-kind': 'service' } }, [
    [
      'go-handler-panic',
      'http: panic serving …: …',
      'the handler of one request failed: Go closes that connection without an answer, and goes on.',
      { status: 502, symptom: 'closed-early', says: ['http: panic serving '], facts: crash },
    ],
    [
      'go-panic',
      'panic: runtime error: …',
      'the program ended on an error that nothing caught: every request it was serving is cut off.',
      {
        status: 502,
        symptom: 'closed-early',
        says: [
          [
            'panic: runtime error:',
            'fatal error: runtime:',
            'fatal error: all goroutines',
            'fatal error: concurrent map',
          ],
        ],
        facts: crash,
      },
    ],
    [
      'go-address-in-use',
      'listen tcp …: bind: address already in use',
      'another program already listens on that port, so the program ends.',
      {
        says: [['listen tcp', 'listen unix'], ': bind: '],
        facts: failed,
        details: { 'listening-port': /listen tcp\d? [^\s]{0,253}?:(\d{1,5}): bind/ },
      },
    ],
    [
      'go-too-many-files',
      'http: Accept error: accept tcp …: accept4: too many open files; retrying in …',
      'the program may open no more files, so new connections wait in its queue.',
      { says: ['accept4: too many open files'] },
    ],
    [
      'go-tls-handshake',
      'http: TLS handshake error from …: …',
      'nginx and the program could not agree on TLS; “first record does not look like a TLS handshake” means plain HTTP came.',
      { says: ['http: TLS handshake error from'] },
    ],
    [
      'go-proxy-error',
      'http: proxy error: dial tcp …: connect: connection refused',
      'a proxy written in Go got no answer from the server behind it: it makes the 502, not nginx.',
      { status: 502, says: ['http: proxy error:'] },
    ],
  ]),
];
