/** A line of each kind that programs beside nginx write, as they are found in logs. */
export const otherPrograms: readonly (readonly [message: string, line: string])[] = [
  [
    'php-fpm-said',
    '[20-Nov-2026 23:37:16] WARNING: [pool www] child 812 said into stderr: "NOTICE: PHP message: slow"',
  ],
  [
    'php-fpm-child-exited',
    '[20-Nov-2026 23:37:16] WARNING: [pool www] child 812 exited with code 255 after 3.120461 seconds from start',
  ],
  [
    'php-fpm-already-listening',
    '[20-Nov-2026 23:37:16] ERROR: An another FPM instance seems to already listen on /run/php/php8.2-fpm.sock',
  ],
  [
    'php-fpm-socket-owner',
    "[20-Nov-2026 23:37:16] ERROR: [pool www] failed to chown() the socket '/run/php/php8.2-fpm.sock': Operation not permitted (1)",
  ],
  [
    'php-fpm-socket-owner',
    "[20-Nov-2026 23:37:16] ERROR: [pool www] cannot get uid for user 'deploy'",
  ],
  [
    'php-fpm-configuration',
    '[20-Nov-2026 23:37:16] ALERT: [pool www] pm.start_servers(9) must not be less than pm.min_spare_servers(1) and not greater than pm.max_spare_servers(3)',
  ],
  [
    'php-memory-limit',
    '[20-Nov-2026 23:37:16 UTC] PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes) in /srv/a.php on line 7',
  ],
  [
    'php-execution-time',
    '[20-Nov-2026 23:37:16 UTC] PHP Fatal error:  Maximum execution time of 30 seconds exceeded in /srv/a.php on line 7',
  ],
  [
    'gunicorn-autorestart',
    '[2026-11-20 23:37:16 +0000] [812] [INFO] Autorestarting worker after current request.',
  ],
  [
    'gunicorn-cannot-listen',
    "[2026-11-20 23:37:16 +0000] [812] [ERROR] Can't connect to ('10.0.0.9', 8000)",
  ],
  [
    'gunicorn-request-error',
    '[2026-11-20 23:37:16 +0000] [812] [ERROR] Error handling request /cart',
  ],
  [
    'gunicorn-invalid-request',
    '[2026-11-20 23:37:16 +0000] [812] [WARNING] Invalid request from ip=127.0.0.1: Request Line is too large (5012 > 4094)',
  ],
  [
    'uvicorn-address-in-use',
    "ERROR:    [Errno 98] error while attempting to bind on address ('127.0.0.1', 8000): address already in use",
  ],
  ['uvicorn-child-died', 'INFO:     Child process [812] died'],
  ['uvicorn-import-failed', 'ERROR:    Error loading ASGI app. Could not import module "main".'],
  ['uvicorn-invalid-request', 'WARNING:  Invalid HTTP request received.'],
  [
    'uvicorn-listening',
    'INFO:     Uvicorn running on http://127.0.0.1:8000 (Press CTRL+C to quit)',
  ],
  [
    'uwsgi-no-application',
    '--- no python application found, check your startup logs for errors ---',
  ],
  ['uwsgi-cannot-bind', 'bind(): Address already in use [core/socket.c line 769]'],
  [
    'uwsgi-write-error',
    'uwsgi_response_write_body_do(): Broken pipe [core/writer.c line 341] during GET /cart (203.0.113.9)',
  ],
  ['uwsgi-recycled', '...The work of process 812 is done (max requests reached (5000)). Seeya!'],
  [
    'puma-worker-timeout',
    '[811] ! Terminating timed out worker (Worker 1 failed to check in within 60 seconds): 812',
  ],
  [
    'puma-address-in-use',
    'bundler: failed to load command: puma: Address already in use - bind(2) for "0.0.0.0" port 3000 (Errno::EADDRINUSE)',
  ],
  [
    'puma-parse-error',
    '2026-11-20 23:37:16 +0000 HTTP parse error, malformed request: #<Puma::HttpParserError: Invalid HTTP format, parsing fails. Are you trying to open an SSL connection to a non-SSL Puma?>',
  ],
  [
    'unicorn-timeout',
    'E, [2026-11-20T23:37:16.101010 #811] ERROR -- : worker=1 PID:812 timeout (61s > 60s), killing',
  ],
  [
    'unicorn-killed',
    'E, [2026-11-20T23:37:16.101010 #811] ERROR -- : reaped #<Process::Status: pid 812 SIGKILL (signal 9)> worker=1',
  ],
  ['node-cannot-listen', 'Error: listen EACCES: permission denied 0.0.0.0:80'],
  ['pm2-app-exited', 'PM2        | App [shop:0] exited with code [1] via signal [SIGINT]'],
  [
    'java-out-of-memory',
    'Exception in thread "http-nio-8080-exec-7" java.lang.OutOfMemoryError: Java heap space',
  ],
  [
    'java-crash',
    'Nov 20 23:37:16 web java[812]: # A fatal error has been detected by the Java Runtime Environment:',
  ],
  ['java-port-in-use', 'Web server failed to start. Port 8080 was already in use.'],
  ['tomcat-header-too-large', 'java.lang.IllegalArgumentException: Request header is too large'],
  [
    'tomcat-listening',
    "2026-11-20T23:37:16.101Z  INFO 812 --- [main] o.s.b.w.embedded.tomcat.TomcatWebServer : Tomcat started on port 8080 (http) with context path '/'",
  ],
  [
    'kestrel-address-in-use',
    'System.IO.IOException: Failed to bind to address http://127.0.0.1:5000: address already in use.',
  ],
  ['kestrel-listening', '      Now listening on: http://localhost:5000'],
  [
    'dotnet-unhandled',
    'Unhandled exception. System.InvalidOperationException: no connection string',
  ],
  [
    'kestrel-starved',
    '      As of "11/20/2026 23:37:16 +00:00", the heartbeat has been running for "00:00:03.1" which is longer than "00:00:01". This could be caused by thread pool starvation.',
  ],
  [
    'go-handler-panic',
    '2026/11/20 23:37:16 http: panic serving 127.0.0.1:53042: runtime error: invalid memory address or nil pointer dereference',
  ],
  ['node-ended', 'Node.js v20.20.2'],
  ['node-ended', 'Nov 20 23:37:16 web node[812]: Node.js v24.21.0'],
  ['node-ended', 'app-1  | Node.js v22.9.0'],
  ['go-panic', 'panic: runtime error: index out of range [3] with length 3'],
  ['go-address-in-use', '2026/11/20 23:37:16 listen tcp :8080: bind: address already in use'],
  [
    'go-too-many-files',
    '2026/11/20 23:37:16 http: Accept error: accept tcp [::]:8080: accept4: too many open files; retrying in 5ms',
  ],
  [
    'go-tls-handshake',
    '2026/11/20 23:37:16 http: TLS handshake error from 10.0.0.5:53042: tls: first record does not look like a TLS handshake',
  ],
  [
    'kernel-syn-flooding',
    'Nov 20 23:37:16 web kernel: TCP: request_sock_TCP: Possible SYN flooding on port 0.0.0.0:8080. Sending cookies.',
  ],
  [
    'kernel-conntrack-full',
    'Nov 20 23:37:16 web kernel: nf_conntrack: nf_conntrack: table full, dropping packet',
  ],
  ['kernel-file-max', '[84213.118042] VFS: file-max limit 65536 reached'],
  [
    'kernel-blocked-task',
    '[84213.118042] INFO: task php-fpm8.2:812 blocked for more than 120 seconds.',
  ],
  [
    'firewall-blocked',
    'Nov 20 23:37:16 web kernel: [84213.118042] [UFW BLOCK] IN=eth0 OUT= MAC=0a SRC=10.0.0.5 DST=10.0.0.9 LEN=60 PROTO=TCP SPT=53042 DPT=8080',
  ],
  [
    'apparmor-denied',
    'audit: type=1400 audit(1795217836.101:42): apparmor="DENIED" operation="connect" profile="nginx" name="/run/app.sock" pid=812 comm="nginx" requested_mask="wr" denied_mask="wr" fsuid=33 ouid=0',
  ],
  [
    'selinux-preventing',
    'Nov 20 23:37:16 web setroubleshoot[812]: SELinux is preventing /usr/sbin/nginx from name_connect access on the tcp_socket port 8080.',
  ],
  [
    'selinux-denied-bind',
    'type=AVC msg=audit(1795217836.101:42): avc:  denied  { name_bind } for  pid=812 comm="nginx" src=8081 scontext=system_u:system_r:httpd_t:s0 tcontext=system_u:object_r:unreserved_port_t:s0 tclass=tcp_socket',
  ],
  [
    'selinux-denied-other',
    'type=AVC msg=audit(1795217836.101:42): avc:  denied  { read } for  pid=812 comm="nginx" name="index.html" scontext=system_u:system_r:httpd_t:s0 tcontext=unconfined_u:object_r:user_home_t:s0 tclass=file',
  ],
  ['disk-full', 'OSError: [Errno 28] No space left on device'],
  [
    'systemd-watchdog',
    'Nov 20 23:37:16 web systemd[1]: shop.service: Watchdog timeout (limit 30s)!',
  ],
  [
    'systemd-core-dump',
    "Nov 20 23:37:16 web systemd[1]: shop.service: Failed with result 'core-dump'.",
  ],
  [
    'systemd-start-timeout',
    'Nov 20 23:37:16 web systemd[1]: shop.service: start operation timed out. Terminating.',
  ],
  [
    'systemd-start-limit',
    'Nov 20 23:37:16 web systemd[1]: shop.service: Start request repeated too quickly.',
  ],
  [
    'systemd-exec-failed',
    'Nov 20 23:37:16 web systemd[812]: shop.service: Failed at step EXEC spawning /srv/app/start: No such file or directory',
  ],
  [
    'systemd-exec-failed',
    'Nov 20 23:37:16 web systemd[1]: shop.service: Main process exited, code=exited, status=203/EXEC',
  ],
  [
    'systemd-restarting',
    'Nov 20 23:37:16 web systemd[1]: shop.service: Scheduled restart job, restart counter is at 5.',
  ],
  [
    'docker-port-allocated',
    'Error response from daemon: driver failed programming external connectivity on endpoint web: Bind for 0.0.0.0:8080 failed: port is already allocated',
  ],
  ['docker-unhealthy', 'dependency failed to start: container shop-app-1 is unhealthy'],
  ['docker-exec-format', 'exec /entrypoint.sh: exec format error'],
  ['docker-restarting', '3f2a  shop  "node app.js"  2 hours ago  Restarting (1) 5 seconds ago'],
  [
    'kubernetes-crash-loop',
    '  Warning  BackOff    10s (x6 over 70s)  kubelet  Back-off restarting failed container app in pod shop-7d9c_default(0a1b)',
  ],
  [
    'kubernetes-readiness',
    '  Warning  Unhealthy  10s  kubelet  Readiness probe failed: HTTP probe failed with statuscode: 503',
  ],
  [
    'kubernetes-liveness',
    '  Warning  Unhealthy  10s  kubelet  Liveness probe failed: Get "http://10.1.0.7:8080/live": context deadline exceeded',
  ],
  ['kubernetes-image', '  Warning  Failed  10s  kubelet  Failed to pull image "shop:9": not found'],
  [
    'kubernetes-not-scheduled',
    '  Warning  FailedScheduling  10s  default-scheduler  0/3 nodes are available: 3 Insufficient memory.',
  ],
  [
    'kubernetes-evicted',
    'The node was low on resource: memory. Threshold quantity: 100Mi, available: 40Mi.',
  ],
  [
    'ingress-no-endpoints',
    'W1120 23:37:16.101010       7 controller.go:1112] Service "default/shop" does not have any active Endpoint.',
  ],
  [
    'ingress-service-missing',
    'W1120 23:37:16.101010       7 controller.go:1129] Error obtaining Endpoints for Service "default/shop": no object matching key "default/shop" in local store',
  ],
  [
    'ingress-certificate-missing',
    'W1120 23:37:16.101010       7 controller.go:1361] Error getting SSL certificate "default/tls": local SSL certificate default/tls was not found. Using default certificate',
  ],
  [
    'apache-connect-failed',
    '[Fri Nov 20 23:37:16.101010 2026] [proxy:error] [pid 812:tid 140] (111)Connection refused: AH00957: HTTP: attempt to connect to 127.0.0.1:8080 (127.0.0.1) failed',
  ],
  [
    'apache-error-reading',
    '[Fri Nov 20 23:37:16.101010 2026] [proxy_http:error] [pid 812:tid 140] (20014)Internal error: [client 203.0.113.9:53042] AH01102: error reading status line from remote server 127.0.0.1:8080',
  ],
  [
    'apache-error-reading',
    '[Fri Nov 20 23:37:16.101010 2026] [proxy:error] [pid 812:tid 140] [client 203.0.113.9:53042] AH00898: Error reading from remote server returned by /cart',
  ],
  [
    'apache-workers-used-up',
    '[Fri Nov 20 23:37:16.101010 2026] [mpm_event:error] [pid 811:tid 139] AH00484: server reached MaxRequestWorkers setting, consider raising the MaxRequestWorkers setting',
  ],
  [
    'haproxy-server-down',
    '[WARNING]  (8) : Server app/app1 is DOWN, reason: Layer4 connection problem, info: "Connection refused", check duration: 0ms. 0 active and 0 backup servers left.',
  ],
  [
    'haproxy-bad-response',
    'Nov 20 23:37:16 lb haproxy[8]: 203.0.113.9:53042 [20/Nov/2026:23:37:16.101] web app/app1 0/0/1/-1/3 502 208 - - SH-- 1/1/0/0/0 0/0 "GET /cart HTTP/1.1"',
  ],
  [
    'haproxy-connect-failed',
    'Nov 20 23:37:16 lb haproxy[8]: 203.0.113.9:53042 [20/Nov/2026:23:37:16.101] web app/app1 0/0/-1/-1/3 503 216 - - SC-- 1/1/0/0/3 0/0 "GET /cart HTTP/1.1"',
  ],
  [
    'envoy-connect-failed',
    'upstream connect error or disconnect/reset before headers. retried and the latest reset reason: remote connection failure, transport failure reason: delayed connect error: 111',
  ],
  [
    'alb-502',
    'https 2026-11-20T23:37:16.101010Z app/shop/50dc 203.0.113.9:53042 10.0.0.5:80 0.000 0.001 -1 502 - 366 272 "GET https://shop.example.com:443/cart HTTP/1.1" "curl/8" - - arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/shop/73e2',
  ],
  [
    'gcp-backend-closed',
    '"statusDetails": "backend_connection_closed_before_data_sent_to_client",',
  ],
  [
    'traefik-502',
    'time="2026-11-20T23:37:16Z" level=debug msg="\'502 Bad Gateway\' caused by: dial tcp 172.18.0.3:80: connect: connection refused"',
  ],
  [
    'caddy-502',
    '2026/11/20 23:37:16.101 ERROR   http.log.error  dial tcp 127.0.0.1:3000: connect: connection refused {"status": 502}',
  ],
  ['iis-502', 'HTTP Error 502.5 - ANCM Out-Of-Process Startup Failure'],
  ['cloudflare-origin-502', 'The web server reported a bad gateway error.'],
  [
    'cloudflare-tunnel',
    '2026-11-20T23:37:16Z ERR  error="Unable to reach the origin service. The service may be down or it may not be responding to traffic from cloudflared: dial tcp 127.0.0.1:3000: connect: connection refused"',
  ],
  ['cloudflare-down', 'Web server is down Error code 521'],
  ['cloudfront-origin', "CloudFront wasn't able to connect to the origin."],
  [
    'gunicorn-aborted',
    '[2026-11-20 23:37:16 +0000] [1637] [WARNING] Worker with pid 7214 was terminated due to signal 6',
  ],
  [
    'gunicorn-worker-exited',
    '[2026-11-20 23:37:16 +0000] [811] [ERROR] Worker (pid:812) exited with code 3.',
  ],
  [
    'gunicorn-stopping',
    '[2026-11-20 23:37:16 +0000] [811] [ERROR] Worker (pid:812) was sent SIGTERM!',
  ],
  ['gunicorn-notice', '[2026-11-20 23:37:16 +0000] [812] [INFO] Booting worker with pid: 812'],
  ['uvicorn-startup-failed', 'ERROR:    Application startup failed. Exiting.'],
  ['uvicorn-exception', 'ERROR:    Exception in ASGI application'],
  ['uvicorn-notice', 'INFO:     Waiting for application startup.'],
  ['uvicorn-stopping', 'INFO:     Shutting down'],
  ['uvicorn-request', 'INFO:     172.18.0.1:57252 - "POST /analyze HTTP/1.1" 200 OK'],
  [
    'uwsgi-no-application',
    "unable to load app 0 (mountpoint='') (callable not found or import error)",
  ],
  [
    'uwsgi-address-in-use',
    'probably another instance of uWSGI is running on the same address (127.0.0.1:8000).',
  ],
  ['uwsgi-worker-died', 'DAMN ! worker 1 (pid: 12) died :( trying respawn ...'],
  ['uwsgi-listening', 'uwsgi socket 0 bound to UNIX address /tmp/app.sock fd 3'],
  ['uwsgi-http-listening', 'uWSGI http bound on 0.0.0.0:8000 fd 4'],
  [
    'uwsgi-request',
    '[pid: 29619|app: 0|req: 1/1] 127.0.0.1 () {40 vars in 651 bytes} [Sun Oct  1 15:30:01 2017] GET / => generated 4225 bytes in 371 msecs (HTTP/1.1 200) 1 headers in 59 bytes (2 switches on core 0)',
  ],
  ['uwsgi-notice', 'spawned uWSGI worker 1 (pid: 32154, cores: 2)'],
  ['uwsgi-stopping', 'SIGINT/SIGQUIT received...killing workers...'],
  ['puma-listening', '* Listening on unix:///home/deploy/app/shared/tmp/sockets/puma.sock'],
  ['puma-notice', '[1234] Puma starting in cluster mode...'],
  ['puma-stopping', '- Gracefully stopping, waiting for requests to finish'],
  [
    'unicorn-listening',
    'I, [2015-01-01T00:00:00.000000 #123]  INFO -- : listening on addr=/tmp/unicorn.sock fd=10',
  ],
  [
    'unicorn-cannot-listen',
    'F, [2015-01-01T00:00:00.000000 #123] FATAL -- : error adding listener addr=/tmp/unicorn.sock',
  ],
  ['unicorn-notice', 'I, [2015-01-01T00:00:00.000000 #123]  INFO -- : master process ready'],
  [
    'php-fpm-running',
    '[09-Jul-2024 15:58:40.538287] NOTICE: pid 260, fpm_init(), line 83: fpm is running, pid 260',
  ],
  ['php-fpm-child-started', '[23-Aug-2016 16:57:10] NOTICE: [pool www] child 8687 started'],
  ['dotnet-notice', '      Application started. Press Ctrl+C to shut down.'],
  ['docker-exited-well', 'app-1 exited with code 0'],
  [
    'ingress-reloaded',
    'I0101 00:00:00.000000       7 controller.go:190] "Backend successfully reloaded"',
  ],
  [
    'kernel-killed',
    'Mar  1 10:00:00 web kernel: Killed process 12345 (node) total-vm:1234kB, anon-rss:123kB, file-rss:0kB',
  ],
  [
    'kernel-killed',
    '[12345.678901] oom_reaper: reaped process 12345 (node), now anon-rss:0kB, file-rss:0kB, shmem-rss:0kB',
  ],
  [
    'kernel-killed-helper',
    'Mar  1 10:00:00 web kernel: Out of memory: Kill process 12345 (mysqld) score 512 or sacrifice child',
  ],
  [
    'kernel-segfault',
    'Nov 23 14:26:29 web kernel: [39632.885010] traps: php5-fpm[7954] general protection ip:6df1d9 sp:7fff8ed6fb10 error:0 in php5-fpm[400000+7a3000]',
  ],
  [
    'systemd-exit-code',
    'Job for nginx.service failed because the control process exited with error code.',
  ],
  [
    'systemd-nginx-failed',
    'Mar 01 10:00:00 web systemd[1]: Failed to start A high performance web server and a reverse proxy server.',
  ],
  [
    'systemd-not-started',
    'Mar 01 10:00:00 web systemd[1]: Failed to start The PHP 8.1 FastCGI Process Manager.',
  ],
  ['supervisor-exited', '2026-11-20 23:37:16,123 INFO exited: app (exit status 1; not expected)'],
  [
    'supervisor-exited',
    '2026-11-20 23:37:16,123 INFO gave up: app entered FATAL state, too many start retries too quickly',
  ],
  [
    'supervisor-killed',
    '2026-11-20 23:37:16,123 WARN exited: app (terminated by SIGKILL; not expected)',
  ],
  [
    'supervisor-crash',
    '2026-11-20 23:37:16,123 WARN exited: app (terminated by SIGSEGV (core dumped); not expected)',
  ],
  ['supervisor-notice', "2026-11-20 23:37:16,123 INFO spawned: 'app' with pid 77"],
  [
    'envoy-connect-failed',
    '[2026-11-20T23:37:16.000Z] "GET / HTTP/1.1" 503 UF,URX upstream_reset_before_response_started{connection_failure,delayed_connect_error:_111} - "-" 0 145 0 - "-" "curl/7.68.0"',
  ],
  [
    'envoy-protocol-error',
    '[2026-11-20T23:37:16.000Z] "GET / HTTP/1.1" 502 UPE upstream_reset_before_response_started{protocol_error} - "-" 0 87 2 - "-" "curl/7.68.0"',
  ],
  [
    'apache-fastcgi-stderr',
    "[Tue Jan 02 03:04:05.123456 2024] [proxy_fcgi:error] [pid 1] [client 192.0.2.4:555] AH01071: Got error 'Primary script unknown'",
  ],
  [
    'traefik-502',
    '2026-11-20T23:37:16Z DBG github.com/traefik/traefik/v3/pkg/server/service/proxy.go:100 > 502 Bad Gateway error="dial tcp 172.18.0.3:80: connect: connection refused"',
  ],
  [
    'alb-502-from-target',
    'https 2026-11-20T23:37:16.186641Z app/my-lb/50 192.0.2.39:2817 10.0.0.1:80 0.000 0.001 0.000 502 502 34 366 "GET https://a.example:443/ HTTP/1.1" "curl" - - arn:aws:elasticloadbalancing:us-east-2:1:targetgroup/t/7',
  ],
  [
    'nginx-image',
    'nginx-1  | 10-listen-on-ipv6-by-default.sh: info: Getting the checksum of /etc/nginx/conf.d/default.conf',
  ],
  ['php-fpm-request', 'php_1  | 172.18.0.3 -  01/Jan/2019:00:00:00 +0000 "GET /index.php" 404'],
];
