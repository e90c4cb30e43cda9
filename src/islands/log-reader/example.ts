/** What can be pasted, as programs wrote it, for those who want to see first. */
export const examples: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'a log line',
    text: '2026/11/20 14:31:02 [error] 812#812: *41 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.7, server: shop.example.com, request: "GET /cart HTTP/1.1", upstream: "http://127.0.0.1:3000/cart", host: "shop.example.com"',
  },
  {
    name: 'a command’s output',
    text: `# systemctl status php8.2-fpm
× php8.2-fpm.service - The PHP 8.2 FastCGI Process Manager
     Loaded: loaded (/lib/systemd/system/php8.2-fpm.service; enabled; preset: enabled)
     Active: failed (Result: exit-code) since Fri 2026-11-20 14:29:48 UTC; 1min 14s ago
    Process: 801 ExecStart=/usr/sbin/php-fpm8.2 --nodaemonize (code=exited, status=78)
   Main PID: 801 (code=exited, status=78)`,
  },
  {
    name: 'an error page',
    text: `502 Bad Gateway
The server returned an invalid or incomplete response.`,
  },
];
