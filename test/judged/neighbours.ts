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
  {
    from: 'https://github.com/openresty/lua-nginx-module/issues/832',
    text: `2016/08/04 19:39:38 [error] 3475351#0: connect() to [2001:db8:1c09:18a::201a]:80 failed (101: Network is unreachable), context: ngx.timer, client: 203.0.113.33, server: 0.0.0.0:443`,
  },
  {
    from: 'https://github.com/openresty/openresty/issues/716',
    text: `2021/03/29 13:58:02 [error] 32064#0: *8981 connect() to [2001:db8:c800::17d4:36b]:80 failed (101: Network is unreachable), context: ssl_certificate_by_lua*, client: 203.0.113.249, server: 0.0.0.0:443`,
  },
  {
    from: 'https://github.com/nginx/nginx-acme/issues/118',
    text: `connect() to acme-v02.api.letsencrypt.org failed (101: Network unreachable)
*4 cannot load certificate "/etc/nginx/": PEM_read_bio_X509_AUX() failed (SSL: error:0480006C:PEM routines::no start line:Expecting: TRUSTED CERTIFICATE) while SSL handshaking, client: x.x.x.x, server: 0.0.0.0:443`,
  },
  {
    from: 'https://github.com/engintron/engintron/issues/460',
    text: `SSL_do_handshake() failed (SSL: error:1417D18C:SSL routines:tls_process_client_hello:version too low) while SSL handshaking, client: 165.xx, server: 0.0.0.0:443`,
  },
  {
    from: 'https://github.com/xataz/dockerfiles/issues/46',
    text: ` 2017/04/07 15:13:04 [crit] 279#279: *2541 SSL_do_handshake() failed (SSL: error:14076102:SSL routines:SSL23_GET_CLIENT_HELLO:unsupported protocol) while SSL handshaking, client: 203.0.113.167, server: 0.0.0.0:8443`,
  },
  {
    from: 'https://github.com/openssl/openssl/issues/14036',
    text: `2021/01/29 15:42:39 [info] 1256#0: *1 client SSL certificate verify error: (10:certificate has expired) while reading client request headers, client: 10.10.10.50, server: localhost, request: "POST /Tools/IInformationManager/GetInformationValueList1 HTTP/1.1", host: "10.10.10.52:10443"`,
  },
  {
    from: 'https://github.com/nginx-boilerplate/nginx-boilerplate/issues/78',
    text: `2016/07/26 00:26:15 [error] 27683#27683: *1 rewrite or internal redirection cycle while internally redirecting to "/index.php/release.bmp", client: xxx.xxx.xxx.xxx, server: xxxxx.xxxxxx.com, request: "GET /release.bmp HTTP/1.1", host: "xxxxx.xxxxxx.com"`,
  },
  {
    from: 'https://github.com/openwrt/packages/issues/2364',
    text: `2016/02/10 08:19:31 [error] 1467#0: *2 upstream sent no valid HTTP/1.0 header while reading response header from upstream, client: 192.168.1.146, server: localhost, request: "GET /favicon.ico HTTP/1.1", upstream: "http://192.168.6.40:80/favicon.ico", host: "192.168.1.1:8080", referrer: "http://192.168.1.1:8080/test.txt"`,
  },
  {
    from: 'https://github.com/pulsejet/memories/issues/597',
    text: `2023/04/20 09:58:33 [error] 3484#102072: *1118 upstream prematurely closed FastCGI request while reading upstream, client: 10.0.0.11, server: MYSERVERADDRESS.COM, request: "GET /apps/memories/api/stream/3249852?numChunks=7 HTTP/2.0", upstream: "fastcgi://unix:/var/run/nextcloud-php-fpm.sock:", host: "MYSERVERADDRESS.COM"`,
  },
  {
    from: 'https://github.com/benoitc/gunicorn/issues/2880',
    text: `[error] 46773#46773: *57 readv() failed (104: Connection reset by peer) while reading upstream`,
  },
  {
    from: 'https://github.com/bugy/script-server/issues/213',
    text: `2019/05/07 16:56:59 [error] 19185#19185: *536 open() "/etc/nginx/html/favicon.ico" failed (2: No such file or directory), client: XXX.XX.XXX.XXX, server: mydomain.com, request: "GET /favicon.ico HTTP/1.1", host: "mydomain.com", referrer: "https://mydomain.com/script-server/admin.html"
2019/05/07 16:57:55 [warn] 19185#19185: *584 an upstream response is buffered to a temporary file /var/cache/nginx/proxy_temp/0/05/0000000050 while reading upstream, client: XXX.XX.XXX.XXX, server: mydomain.com, request: "GET /script-server/images/titleBackground.jpg HTTP/1.1", upstream: "http://127.0.0.1:5000/images/titleBackground.jpg", host: "mydomain.com", referrer: "https://mydomain.com/script-server/css/index.css"`,
  },
  {
    from: 'https://github.com/EasyEngine/easyengine/issues/1348',
    text: `2018/12/12 22:59:00 [error] 7#7: *377622 FastCGI sent in stderr: "Primary script unknown" while reading response header from upstream, client: 203.0.113.7, server: www.example.com, request: "GET /OneSignalSDKWorker.js.php HTTP/1.1", upstream: "fastcgi://172.23.0.3:9000", host: "www.example.com", referrer: "https://www.example.com/OneSignalSDKWorker.js.php"`,
  },
  {
    from: 'https://github.com/mariusv/nginx-badbot-blocker/issues/181',
    text: `2018/08/28 05:38:12 [error] 2612#2612: *18433 limiting requests, excess: 200.640 by zone "flood", request: "GET /images/poster/medium/img273679-devochka-pol...`,
  },
  {
    from: 'https://github.com/hestiacp/hestiacp/issues/3286',
    text: `$ sudo tail -2 /var/log/nginx/error.log
2023/02/20 11:56:01 [emerg] 21114#21114: socket() 192.0.2.156:80 failed (24: Too many open files)`,
  },
  {
    from: 'https://github.com/omega8cc/boa/issues/867',
    text: `2016/02/08 07:19:55 [crit] 28549#0: unlink() "/var/lib/nginx/speed/56/6c/2c/8986f4e6fa8f8e507ec0206dfa2c6c56" failed (2: No such file or directory)
2016/02/08 08:06:33 [emerg] 29766#0: bind() to 0.0.0.0:80 failed (98: Address already in use)`,
  },
  {
    from: 'https://github.com/pocketbase/pocketbase/issues/833',
    text: ` - - [24/Oct/2022:07:39:32 +0800] "GET /_/assets/index.e13041a6.js HTTP/1.1" 504 562 "http://xxxxx/_/" "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/96.0.4664.45 Safari/537.36 OPR/82.0.4227.23"
 - - [24/Oct/2022:10:27:06 +0800] "GET /_/assets/index.e13041a6.js HTTP/1.1" 499 0 "http://xxxxx/_/" "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/96.0.4664.45 Safari/537.36 OPR/82.0.4227.23"`,
  },
  {
    from: 'https://github.com/pjincz/nginx-cgi/issues/20',
    text: `2026/02/26 14:50:33 [error] 812646#812646: *20 cgi invalid header: <!--: spam, client: 2001:db8:fffd:32ff:f3aa:91cc:9e5b:69c5, server: zf.example.si, request: "GET /cgi/prev/reg.py HTTP/1.1", host: "zf.example.si"`,
  },
  {
    from: 'https://github.com/comunica/jQuery-Widget.js/pull/133',
    text: `2022/10/03 09:10:52 [emerg] 1#1: mkdir() "/var/cache/nginx/client_temp" failed (13: Permission denied)
nginx: [emerg] mkdir() "/var/cache/nginx/client_temp" failed (13: Permission denied)`,
  },
  {
    from: 'https://github.com/ustclug/discussions/issues/110',
    text: `$  dmesg -T | grep "Out of memory"
[Sat Jan 21 20:25:45 2017] Out of memory: Kill process 23386 (nginx) score 342 or sacrifice child
[Thu Mar 16 23:04:33 2017] Out of memory: Kill process 4730 (nginx) score 305 or sacrifice child`,
  },
  {
    from: 'https://github.com/apache/incubator-pagespeed-ngx/issues/836',
    text: `2014/10/21 08:16:38 [error] 2080#0: [ngx_pagespeed 1.9.32.1-4238] /tmp/pagespeed/prop_page/https,3A/,2Fexample.com/_2GQxmjFGzU,40Desktop,40dom,.tempjg3AHI:0:opening temp file: No space left on device`,
  },
];
