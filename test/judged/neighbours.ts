/** Real lines, from threads about something else, whose client gets no 502. Whatever is read in them, it is not a 502. */
export const neighbours: readonly { readonly from: string; readonly text: string }[] = [
  {
    from: 'https://github.com/oerdnj/deb.sury.org/issues/127',
    text: `2015/10/17 02:30:46 [error] 1368#1368: *1 readv() failed (104: Connection reset by peer)
 while reading upstream, client: 192.168.0.2, server: ~^(?<domain>.+)$, request:
 "GET / HTTP/1.1", upstream: "fastcgi://unix:/home/u/example.org/var/run/fpm.sock:",
 host: "example.org"`,
  },
  {
    from: 'https://github.com/VirtuBox/ubuntu-nginx-web-server/issues/11',
    text: `2018/06/24 22:41:22 [crit] 61481#61481: *1228609 SSL_do_handshake() failed (SSL: error:14209102:SSL routines:tls_early_post_process_client_hello:unsupported protocol) while SSL handshaking, client: 203.0.113.42, server: 0.0.0.0:443`,
  },
  {
    from: 'https://github.com/digitalocean/nginxconfig.io/issues/379',
    text: `2022/09/02 00:00:23 [crit] 107474#107474: *4505 SSL_read() failed (SSL: error:0A000126:SSL routines::unexpected eof while reading) while keepalive, client: 203.0.113.192, server: 0.0.0.0:443
2022/09/02 00:07:37 [crit] 107474#107474: *4512 SSL_do_handshake() failed (SSL: error:0A000126:SSL routines::unexpected eof while reading) while SSL handshaking, client: 203.0.113.218, server: 0.0.0.0:443`,
  },
  {
    from: 'https://github.com/dlundquist/sniproxy/issues/140',
    text: `2014/11/16 11:20:51 [crit] 1839#0: *335 SSL_do_handshake() failed (SSL: error:140A1175:SSL routines:SSL_BYTES_TO_CIPHER_LIST:inappropriate fallback) while SSL handshaking, client: 192.168.0.252, server: 0.0.0.0:443`,
  },
  {
    from: 'https://github.com/cbeuw/Cloak/issues/49',
    text: `2019/08/14 10:01:42 [crit] 1118#1118: *19087 SSL_do_handshake() failed (SSL: error:1420918C:SSL routines:tls_early_post_process_client_hello:version too low) while SSL handshaking, client: 127.0.0.1, server: 0.0.0.0:10443`,
  },
  {
    from: 'https://github.com/xplicit/HyperFastCgi/issues/55',
    text: `2016/05/04 20:27:12 [error] 23191#0: *18 upstream sent unsupported FastCGI proto
col version: 0 while reading upstream, client: 203.0.113.44, server: localhost:
8000, request: "GET /db/api/thread/list?forum=hgezdt6ufw&limit=52&order=desc&thr
ead=374 HTTP/1.1", upstream: "fastcgi://127.0.0.1:9000", host: "127.0.0.1"
2016/05/04 20:27:18 [error] 23191#0: *25 upstream sent unsupported FastCGI proto
col version: 0 while reading upstream, client: 203.0.113.44, server: localhost:
8000, request: "GET /db/api/post/list?post=976184&limit=75&order=asc&forum=qz72 
HTTP/1.1", upstream: "fastcgi://127.0.0.1:9000", host: "127.0.0.1"`,
  },
  {
    from: 'https://github.com/artyom-beilis/cppcms/issues/24',
    text: `upstream sent unsupported FastCGI protocol version: 6 while reading upstream`,
  },
  {
    from: 'https://github.com/arut/nginx-rtmp-module/issues/1413',
    text: `[error] 22287#0: connect() to unix:/tmp/nginx-rtmp.25 failed (11: Resource temporarily unavailable)
[error] 22287#0: *16126 auto_push: connect failed: slot=25 pid=22306 name='liverid15570177696394', client: 127.0.0.1, server: 0.0.0.0:1935
 [error] 22287#0: *16126 auto_push: connect failed: slot=32 pid=22313 name='liverid15570177696394', client: 127.0.0.1, server: 0.0.0.0:1935`,
  },
  {
    from: 'https://github.com/arut/nginx-rtmp-module/issues/683',
    text: `2015/09/18 14:41:51 [error] 1659#0: connect() to unix:/var/sock/nginx-rtmp.7 failed (11: Resource temporarily unavailable)
2015/09/18 14:41:51 [error] 1659#0: *12897 auto_push: connect failed: slot=7 pid=1660 name='stream_1', client: 127.0.0.1, server: 0.0.0.0:1935`,
  },
  {
    from: 'https://github.com/auto-ssl/lua-resty-auto-ssl/issues/80',
    text: `2017/07/12 01:18:53 [crit] 8745#8745: *354 connect() to unix:/tmp/shell.sock failed (13: Permission denied), context: ssl_certificate_by_lua*, client: XXX.XXX.XXX.XXX, server: 0.0.0.0:443`,
  },
  {
    from: 'https://github.com/VictoriaMetrics/ansible-playbooks/issues/6',
    text: `worker_connections are not enough while connecting to upstream, client: 10.193.124.19, server: 0.0.0.0:8480, upstream: "10.193.124.19:8480", bytes from/to client:0/0, bytes from/to upstream:0/0`,
  },
  {
    from: 'https://github.com/yaoweibin/nginx_upstream_check_module/issues/145',
    text: `512 worker_connections are not enough`,
  },
  {
    from: 'https://github.com/apache/incubator-pagespeed-ngx/issues/33',
    text: `2012/11/08 17:25:04 [alert] 32590#0: *2165 2048 worker_connections are not enough while sending response to client, client: 127.0.0.1, server: localhost, request: "GET / HTTP/1.0", host: "127.0.0.1:8000"
2012/11/08 17:25:04 [error] 32590#0: *2165 ngx_http_pagespeed_create_request_context: no pagespeed connection. while sending response to client, client: 127.0.0.1, server: localhost, request: "GET / HTTP/1.0", host: "127.0.0.1:8000"`,
  },
  {
    from: 'https://github.com/strongloop/apiconnect-docker/issues/31',
    text: `2017/06/22 19:50:16 [error] 12#12: *69 connect() failed (111: Connection refused) while connecting to upstream, client: 172.21.0.1, server: 0.0.0.0:443, upstream: "172.21.0.2:443", bytes from/to client:0/0, bytes from/to upstream:0/0
2017/06/22 19:52:08 [info] 12#12: *71 client 172.21.0.1:44188 connected to 0.0.0.0:443
2017/06/22 20:57:10 [error] 12#12: *73 connect() failed (113: No route to host) while connecting to upstream, client: 172.21.0.1, server: 0.0.0.0:443, upstream: "172.21.0.2:9090", bytes from/to client:0/0, bytes from/to upstream:0/0`,
  },
  {
    from: 'https://github.com/nginx/docker-nginx/issues/50',
    text: `> 2015/11/14 17:29:52 [emerg] 12#12: bind() to 0.0.0.0:80 failed (98: Address already in use)
nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)`,
  },
  {
    from: 'https://github.com/puphpet/puphpet/issues/290',
    text: `nginx: [emerg] "proxy_busy_buffers_size" must be less than the size of all "proxy_buffers" minus one buffer in /etc/nginx/nginx.conf:39`,
  },
  {
    from: 'https://github.com/benoitc/gunicorn/issues/1976',
    text: `nginx_1     | 172.24.0.1 - - [01/Feb/2019:18:33:59 +0000] "GET / HTTP/1.0" 200 14 "-" "ApacheBench/2.3"
nginx_1     | 172.24.0.1 - - [01/Feb/2019:18:34:01 +0000] "GET / HTTP/1.0" 504 167 "-" "ApacheBench/2.3"`,
  },
  {
    from: 'https://github.com/Kong/kong/issues/9649',
    text: `2022/10/25 12:39:41 [notice] 1#0: signal 17 (SIGCHLD) received from 31
2022/10/25 12:39:41 [alert] 1#0: worker process 31 exited on signal 9
2022/10/25 12:39:41 [notice] 1#0: start worker process 33`,
  },
  {
    from: 'https://github.com/wandenberg/nginx-push-stream-module/issues/107',
    text: `2013/10/31 18:12:02 [alert] 16797#0: worker process 17041 exited on signal 11`,
  },
  {
    from: 'https://github.com/vouch/vouch-proxy/issues/262',
    text: `SSL_do_handshake() failed (SSL: error:14094416:SSL routines:ssl3_read_bytes:sslv3 alert certificate unknown:SSL alert number 46) while SSL handshaking`,
  },
  {
    from: 'https://github.com/openresty/lua-resty-upload/issues/27',
    text: `2016/08/24 21:35:05 [error] 50785#0: *2 client intended to send too large body: 3520276 bytes, client: 127.0.0.1, server: localhost, request: "POST /test HTTP/1.1", host: "localhost:8070". `,
  },
  {
    from: 'https://github.com/zabbix/zabbix-docker/issues/732',
    text: `2020/09/21 10:12:37 [error] 46#46: *9368 upstream timed out (110: Operation timed out) while reading response header from upstream, client: x.x.x.x, server: zabbix, request: "POST /zabbix/api_jsonrpc.php HTTP/1.1", upstream: "fastcgi://unix:/tmp/php-fpm.sock", host: "xxx.net"`,
  },
  {
    from: 'https://github.com/kubernetes/ingress-nginx/issues/9443',
    text: `> 2023/03/08 16:02:45 [error] 31#31: *569 upstream timed out (110: Operation timed out) while connecting to upstream, client: 203.0.113.25, server: dev-aws.example.com, request: "GET / HTTP/1.1", upstream: "http://192.168.215.1:80/", host: "dev-aws.example.com"
> 203.0.113.25 - - [08/Mar/2023:16:02:45 +0000] "GET / HTTP/1.1" 504 562 "-" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36" 1100 14.998 [pc-dev-example-web-service-80] [] 192.168.215.1:80, 192.168.215.1:80, 192.168.215.1:80 0, 0, 0 5.000, 5.000, 5.000 504, 504, 504 a7c98d98ac870f64981a997cd2f373a1`,
  },
  {
    from: 'https://github.com/kubernetes/kubernetes/issues/107269',
    text: `2021/12/31 13:40:37 [error] 13#13: *142993 upstream timed out (110: Connection timed out) while reading response header from upstream, client: 127.0.0.1, server: , request: "POST /api/awc-tracker/beneficiary/save HTTP/1.1", upstream: "fastcgi://unix:///var/run/php-fpm.sock", host: "wcd_api"
2021/12/31 13:40:59 [error] 13#13: *141596 upstream timed out (110: Connection timed out) while reading response header from upstream, client: 127.0.0.1, server: , request: "POST /api/login HTTP/1.1", upstream: "fastcgi://unix:///var/run/php-fpm.sock", host: "wcd_api"`,
  },
  {
    from: 'https://github.com/ZoeyVid/NPMplus/issues/2200',
    text: `nginx: [emerg] unknown directive "un#brotli" in /usr/local/nginx/conf/nginx.conf:88`,
  },
];
