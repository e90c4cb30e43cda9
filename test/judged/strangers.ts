/**
 * Real text that is no message of a 502: other programs, stack traces, set-up chatter, prose; and wordings that nobody
 * writes. All of it must stay unknown.
 */
export const strangers: readonly string[] = [
  // Other programs that fail to connect, each with words that nginx uses too.
  'ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1051)',
  '07-21 15:15:45.138 13313 13313 F [REDSOCKS2_LOG1]: [192.0.2.2:50858->192.0.2.77:443]: SSL Error: SSL routines ssl3_get_record: wrong version number',
  'https://www.example.com ERROR: SSL_connect returned=1 errno=0 state=error: wrong version number',
  'Warning: connect: does not exist (Connection refused)',
  '* connect to ::1 port 32791 failed: Connection refused',
  'cURL error 7: Failed to connect to example.com port 443: Connection refused (see http://curl.haxx.se/libcurl/c/libcurl-errors.html)',
  'Failed to fetch https://oss.example.com/apt/passenger/dists/focal/InRelease  Could not connect to oss.example.com:443 (192.0.2.58). - connect (113: No route to host)',
  'Nov 17 10:42:40 www php-fpm-exporter: {"level":"error","ts":1573980160.078672,"msg":"failed to get php-fpm status","error":"fastcgi dial failed: dial unix var: connect: permission denied"}',
  'Unable to connect to port 8080 on 127.0.0.1: Connection refused: Died',
  'Got permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: Get "http://%2Fvar%2Frun%2Fdocker.sock/v1.24/info": dial unix /var/run/docker.sock: connect: permission denied',
  "ERROR 2002 (HY000): Can't connect to local MySQL server through socket '/var/run/mysqld/mysqld.sock' (2)",
  'SQLSTATE[HY000] [2002] No such file or directory',
  'psql: error: could not connect to server: Connection refused',
  'Error: Redis connection to 127.0.0.1:6379 failed - connect ECONNREFUSED 127.0.0.1:6379',
  'ssh: connect to host 192.0.2.7 port 22: Connection refused',
  'postfix/smtp[812]: connect to mail.example.com[192.0.2.9]:25: Connection timed out',
  'npm ERR! network request to https://registry.example.com/left-pad failed, reason: connect ETIMEDOUT 192.0.2.16:443',
  'java.sql.SQLException: Connection reset by peer from the database driver',
  // What containers, process managers and deploys say on a good day.
  '/docker-entrypoint.sh: Launching /docker-entrypoint.d/20-envsubst-on-templates.sh',
  '10-listen-on-ipv6-by-default.sh: info: IPv6 listen already enabled',
  "dockergen.1 | 2016/04/08 03:57:14 Generated '/etc/nginx/conf.d/default.conf' from 1 containers",
  '[2023-11-28 17:19:33 +0000] [254] [INFO] Booting worker with pid: 254',
  'your server socket listen backlog is limited to 100 connections',
  '[23-Aug-2016 16:57:10] NOTICE: [pool www] child 8687 started',
  ' ✔ Container aruntime-nginx-1       Started                            0.5s',
  // Traces of others.
  '17:43:47 recvfrom(64, "VALUE cat.n_recipes:40076 2 5\\r\\n1"..., 8196, MSG_DONTWAIT, NULL, NULL) = 43 <0.000071>',
  '    at sun.nio.ch.Net.connect0(Native Method)',
  '  File "/usr/lib/python3.7/asyncio/sslproto.py", line 625, in _on_handshake_complete',
  '#3  0x000000000058d839 in zend_hash_find () from /usr/sbin/php-fpm',
  '16:38:59.493540 IP dev.39780 > 172.17.42.1.53: 12345+ A? zi-service.docker. (35)',
  // Configuration, commands and prose around a log.
  'fastcgi_pass unix:/var/run/php/php7.4-fpm.sock;',
  'proxy_next_upstream error timeout http_502 http_504;',
  '        - containerPort: 8080',
  'LISTEN  0  511  127.0.0.1:3000  0.0.0.0:*  users:(("node",pid=812,fd=18))',
  'It worked yesterday and I did not change anything, please help.',
  'I already tried to raise the timeouts, but the page still does not load.',
  'Restarting the container fixes it for some hours.',
  // Wordings that nobody writes.
  'upstream sent too small header while reading response header from upstream',
  'upstream belatedly opened connection while reading response header from upstream',
  'host found in upstream "app" in /etc/nginx/conf.d/default.conf:16',
  'connect() succeeded (0: Success) while connecting to upstream',
  'many live upstreams while connecting to upstream',
  'resolver defined to resolve backend.example.com',
  'backend.example.com could be resolved (0: Success)',
  'worker_connections are enough',
];
