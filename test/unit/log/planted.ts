/** Lines as real programs write them, with the places that a visitor fills: `@` stands for what he chose. */

/** nginx ends a line of its error log so; the request stands there as it was sent, encoded. */
const tail =
  ', client: 192.0.2.1, server: a.example, request: "GET /1 HTTP/1.1", host: "a.example"';
const nginx = (message: string, fields = tail, level = 'error') =>
  `2026/11/20 23:37:16 [${level}] 812#812: *1 ${message}${fields}`;
const upstreamTail = (request: string, upstream = 'http://127.0.0.1:3000') =>
  `, client: 192.0.2.1, server: a.example, request: "${request}", upstream: "${upstream}", host: "a.example"`;
const refused = 'connect() failed (111: Connection refused) while connecting to upstream';

/** Texts that nginx has decoded: a line break in the address is one in the log. */
export const decoded: Readonly<Record<string, string>> = {
  'the name of a missing file': nginx('open() "/srv/www/@" failed (2: No such file or directory)'),
  'the name of a forbidden file': nginx('open() "/srv/www/@" failed (13: Permission denied)'),
  'a name that is too long': nginx(
    'stat() "/srv/www/@" failed (36: File name too long)',
    tail,
    'crit',
  ),
  'an index that is missing': nginx(
    '"/srv/www/@/index.html" is not found (2: No such file or directory)',
  ),
  'an index that is forbidden': nginx(
    '"/srv/www/@/index.html" is forbidden (13: Permission denied)',
  ),
  'a file taken for a folder': nginx('"/srv/www/@" is not a directory'),
  'a folder without index': nginx('directory index of "/srv/www/@/" is forbidden'),
  'an address that leads back to itself': nginx(
    'rewrite or internal redirection cycle while internally redirecting to "/@"',
  ),
  'an address in a cycle': nginx('rewrite or internal redirection cycle while processing "/@"'),
  'an address that a rule matches': nginx('"^/(.*)$" matches "/@"', tail, 'notice'),
  'an address that a rule does not match': nginx('"^/old" does not match "/@"', tail, 'notice'),
  'a rewritten address': nginx('rewritten data: "/@", args: "a=@"', tail, 'notice'),
  'an unsafe address': nginx('unsafe URI "/@" was detected'),
  'a key of memcached': nginx(
    'key: "/@" was not found by memcached while reading response header from upstream',
    tail,
    'info',
  ),
  'a user who is not known': nginx('user "@" was not found in "/etc/nginx/htpasswd"'),
  'a user with a wrong password': nginx('user "@": password mismatch'),
  'a script that PHP does not find': nginx(
    'FastCGI sent in stderr: "Unable to open primary script: /srv/www/@.php (No such file or directory)" while reading response header from upstream',
    upstreamTail('GET /1.php HTTP/1.1', 'fastcgi://127.0.0.1:9000'),
  ),
  'a warning of PHP’s': nginx(
    'FastCGI sent in stderr: "PHP message: PHP Warning:  Undefined array key "@" in /srv/www/a.php on line 3" while reading response header from upstream',
    upstreamTail('GET /1.php HTTP/1.1', 'fastcgi://127.0.0.1:9000'),
  ),
};

/** Texts of headers, which come as they were sent: no line break can stand in them. */
export const asSent: Readonly<Record<string, string>> = {
  'a header that is invalid': nginx(
    'client sent invalid header line: "@" while reading client request headers',
    tail,
    'info',
  ),
  'a header that is cut': nginx(
    'client sent invalid header line: "@\\x0d..." while reading client request headers',
    tail,
    'info',
  ),
  'a header that is too long': nginx(
    'client sent too long header line: "@..." while reading client request headers',
    tail,
    'info',
  ),
  'an encoding that is not known': nginx(
    'client sent unknown "Transfer-Encoding": "@" while reading client request headers',
    tail,
    'info',
  ),
  'a header that came twice': nginx(
    'client sent duplicate header line: "Host: @", previous value: "Host: a.example" while reading client request headers',
    tail,
    'info',
  ),
  'a destination': nginx('client sent invalid "Destination" header: "@"'),
  'a PROXY header': nginx(
    'broken header: "@" while reading PROXY protocol',
    ', client: 192.0.2.1, server: 0.0.0.0:80',
  ),
  'the address of an upstream': nginx('invalid URL prefix in "@"'),
  'the port of an upstream': nginx('no port in upstream "@"'),
  'a key of a limit': nginx('the value of the "key" key is more than 65535 bytes: "@..."'),
  'a match of ModSecurity': nginx(
    'ModSecurity: Access denied with code 403 (phase 2). Matched "Operator `Rx\' with parameter `x\' against variable `ARGS:a\' (Value: `@\' ) [file "/etc/x.conf"] [line "1"] [id "1"] [data "@"] [uri "/@"]',
  ),
  'the referrer': nginx('access forbidden by rule', `${tail}, referrer: "@"`),
  'the referrer beside a known message': nginx(
    refused,
    `${upstreamTail('GET /1 HTTP/1.1')}, referrer: "@"`,
  ),
  'a file that Apache does not find':
    '[Fri Nov 20 23:37:16.123456 2026] [core:info] [pid 812] [client 192.0.2.1:555] AH00128: File does not exist: /srv/www/@, referer: http://a.example/@',
};

/** Texts of the request line and of Host, in which no space can stand: nginx refuses it. */
export const unspaced: Readonly<Record<string, string>> = {
  'the request': nginx(
    'access forbidden by rule',
    ', client: 192.0.2.1, server: a.example, request: "GET /@ HTTP/1.1", host: "a.example"',
  ),
  'the request beside a known message': nginx(refused, upstreamTail('GET /?a=@ HTTP/1.1')),
  'the path of an upstream': nginx(
    refused,
    upstreamTail('GET /1 HTTP/1.1', 'http://127.0.0.1:3000/@'),
  ),
  'a subrequest': nginx(
    'access forbidden by rule',
    ', client: 192.0.2.1, server: a.example, request: "GET /1 HTTP/1.1", subrequest: "/@", host: "a.example"',
  ),
  'the host': nginx(
    'access forbidden by rule',
    ', client: 192.0.2.1, server: a.example, request: "GET /1 HTTP/1.1", host: "@"',
  ),
};

/** Texts in which the program escapes what could end them: quotes, backslashes, control characters. */
export const escaped: Readonly<Record<string, string>> = {
  'the user of an access log':
    '192.0.2.1 - @ [20/Nov/2026:23:37:16 +0000] "GET /1 HTTP/1.1" 404 153 "-" "curl/8"',
  'the request of an access log':
    '192.0.2.1 - - [20/Nov/2026:23:37:16 +0000] "GET /@ HTTP/1.1" 404 153 "-" "curl/8"',
  'the referrer of an access log':
    '192.0.2.1 - - [20/Nov/2026:23:37:16 +0000] "GET /1 HTTP/1.1" 404 153 "@" "curl/8"',
  'the browser of an access log':
    '192.0.2.1 - - [20/Nov/2026:23:37:16 +0000] "GET /1 HTTP/1.1" 404 153 "-" "@"',
  'the referrer of a 502':
    '192.0.2.1 - - [20/Nov/2026:23:37:16 +0000] "GET /1 HTTP/1.1" 502 157 "@" "@"',
  'the referrer before timings':
    '192.0.2.1 - - [20/Nov/2026:23:37:16 +0000] "GET /1 HTTP/1.1" 502 157 "@" "@" us=502 uct=0.001 uht=0.004 ubs=310 ubr=420',
  'the browser in JSON':
    '{"time":"2026-11-20T23:37:16+00:00","remote_addr":"192.0.2.1","request_uri":"/@","status":"502","http_user_agent":"@","upstream_addr":"127.0.0.1:3000"}',
  'the browser in JSON with timings':
    '{"remote_addr":"192.0.2.1","request_uri":"/1","http_user_agent":"@","status":"502","upstream_status":"502","upstream_connect_time":"0.001","upstream_header_time":"0.004"}',
  'the request of uvicorn': 'INFO:     192.0.2.1:50244 - "GET /@ HTTP/1.1" 404 Not Found',
  'the request of PHP’s own server':
    '[Fri Nov 20 23:37:16 2026] 192.0.2.1:50244 [404]: GET /@ - No such file or directory',
  'the request of Rails': 'Started GET "/@" for 192.0.2.1 at 2026-11-20 23:37:16 +0000',
};
