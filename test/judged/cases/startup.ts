import type { Case } from '../case.ts';

/** nginx that does not start, or does not run. */
export const startup: readonly Case[] = [
  {
    from: 'https://github.com/StreisandEffect/streisand/issues/91',
    cause: 'nginx-port-taken',
    settles: true,
    text: `==> /var/log/nginx/error.log <==
2014/11/12 12:17:26 [emerg] 26659#0: bind() to 0.0.0.0:80 failed (98: Address already in use)
2014/11/12 12:17:26 [emerg] 26659#0: bind() to 0.0.0.0:80 failed (98: Address already in use)
2014/11/12 12:17:26 [emerg] 26659#0: still could not bind()

$ sudo lsof -i 6:80
COMMAND   PID     USER   FD   TYPE DEVICE SIZE/OFF NODE NAME
apache2 25997     root    4u  IPv6  34568      0t0  TCP *:http (LISTEN)
apache2 26001 www-data    4u  IPv6  34568      0t0  TCP *:http (LISTEN)`,
    told: { symptom: 'startup-failed', 'start-refusal': 'port' },
  },
  {
    from: 'https://github.com/certbot/certbot/issues/5486',
    cause: 'nginx-port-taken',
    settles: true,
    text: `2021/05/26 17:32:06 [info] 199905#199905: Using 32768KiB of shared memory for nchan in /etc/nginx/nginx.conf:67
2021/05/26 17:32:06 [emerg] 199914#199914: bind() to 0.0.0.0:443 failed (98: Address already in use)
2021/05/26 17:32:06 [emerg] 199914#199914: bind() to 0.0.0.0:80 failed (98: Address already in use)
2021/05/26 17:32:06 [emerg] 199914#199914: bind() to [::]:80 failed (98: Address already in use)`,
    told: { symptom: 'startup-failed', 'start-refusal': 'port' },
  },
  {
    from: 'https://github.com/logseq/logseq/issues/1110',
    cause: 'nginx-port-taken',
    settles: true,
    text: `Jan 11 16:37:20 instance-1 systemd[1]: Starting nginx - high performance web server...
Jan 11 16:37:20 instance-1 nginx[3026]: nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)
Jan 11 16:37:23 instance-1 nginx[3026]: nginx: [emerg] still could not bind()
Jan 11 16:37:23 instance-1 systemd[1]: nginx.service: Control process exited, code=exited, status=1/FAILURE
Jan 11 16:37:23 instance-1 systemd[1]: nginx.service: Failed with result 'exit-code'.
Jan 11 16:37:23 instance-1 systemd[1]: Failed to start nginx - high performance web server.
#+END_SRC
提示 80 端口被占用，查看配置`,
    told: { symptom: 'startup-failed', 'start-refusal': 'port' },
  },
  {
    from: 'https://github.com/LukeSmithxyz/landchad/issues/89',
    cause: 'certificate-unreadable',
    settles: true,
    text: `"nginx: [emerg] BIO_new_file("/etc/ssl/nginx/yourwebsite.com.crt") failed (SSL: error:02001002:system library:fopen:No such file or directory:fopen('/etc/ssl/nginx/yourwebsite.com.crt','r') error:2006D080:BIO routines:BIO_new_file:no such file)"`,
    told: { symptom: 'startup-failed', 'start-refusal': 'certificate' },
  },
  {
    from: 'https://github.com/engintron/engintron/issues/1511',
    cause: 'certificate-unreadable',
    settles: true,
    text: `Starting nginx - high performance web server...
nginx: [emerg] cannot load certificate "/var/cpanel/ssl/apache_tls/.../combined": BIO_new_file() failed (SSL: error:02001002:system library:fopen:No such file or directory:fopen('/var/cpanel/ssl/apache_tls/.../combined','r') error:2006D080:BIO routines:BIO_new_file:no such file)
nginx.service: Control process exited, code=exited status=1
nginx.service: Failed with result 'exit-code'.
Failed to start nginx - high performance web server.`,
    told: { symptom: 'startup-failed', 'start-refusal': 'certificate' },
  },
  {
    from: 'https://github.com/openbridge/nginx/issues/25',
    cause: 'certificate-unreadable',
    settles: true,
    text: `<pre>
checksum: file /etc/letsencrypt/live/example.com/fullchain.pem is not regular file
/etc/monit.d/check_nginx:21: Cannot compute a checksum for file /etc/letsencrypt/live/example.com/fullchain.pem ''/usr/sbin/nginx -s reload''
OK: All setup processes have completed. NGINX Service is now running...
2018/10/25 17:22:56 [emerg] 1#1: BIO_new_file("/etc/letsencrypt/live/example.com/fullchain.pem") failed (SSL: error:02FFF002:system library:func(4095):No such file or directory:fopen('/etc/letsencrypt/live/example.com/fullchain.pem', 'r') error:20FFF080:BIO routines:CRYPTO_internal:no such file)
nginx: [emerg] BIO_new_file("/etc/letsencrypt/live/example.com/fullchain.pem") failed (SSL: error:02FFF002:system library:func(4095):No such file or directory:fopen('/etc/letsencrypt/live/example.com/fullchain.pem', 'r') error:20FFF080:BIO routines:CRYPTO_internal:no such file)
</pre>`,
    told: { symptom: 'startup-failed', 'start-refusal': 'certificate' },
  },
  {
    from: 'https://github.com/nesosuke/mastodon-install-script/issues/36',
    cause: 'certificate-unreadable',
    text: `Created symlink /etc/systemd/system/multi-user.target.wants/mastodon-sidekiq.service → /etc/systemd/system/mastodon-sidekiq.service.
Job for nginx.service failed because the control process exited with error code.
See "systemctl status nginx.service" and "journalctl -xeu nginx.service" for details.
done :tada:
mastodon@instance:~/mastodon-install-script$ systemctl status nginx.service
× nginx.service - A high performance web server and a reverse proxy server
     Loaded: loaded (/lib/systemd/system/nginx.service; enabled; vendor preset: enabled)
     Active: failed (Result: exit-code) since Mon 2023-04-03 22:40:14 UTC; 33s ago
       Docs: man:nginx(8)
    Process: 39295 ExecStartPre=/usr/sbin/nginx -t -q -g daemon on; master_process on; (code=ex>
        CPU: 22ms`,
    told: { symptom: 'startup-failed', 'start-refusal': 'certificate' },
  },
  {
    from: 'https://github.com/occidere/TIL/issues/79',
    cause: 'nginx-not-running',
    text: `Domain: example.com
Type:   connection
Detail: Fetching
http://example.com/.well-known/acme-challenge/GAPYtpayVafl5Qgy8enxJFVS1d91PbOIAI09G3JL2VI:
Connection refused`,
    told: { 'nginx-answers': 'no-connection', 'start-refusal': 'nothing' },
  },
  {
    from: 'https://github.com/zodern/meteor-up/issues/484',
    cause: 'nginx-not-running',
    told: {
      'nginx-answers': 'no-connection',
      'what-changed': 'deployed-or-restarted',
      'start-refusal': 'nothing',
    },
  },
];
