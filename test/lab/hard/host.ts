/**
 * Makes a broken machine a hard host: its site's file is a link, with comments that look like directives and two statements on
 * a line; beside it stands a second site on https, whose values are tuned and which redirects from http.
 */
import type { Machine } from '../machine.ts';

export const siteFile = '/etc/nginx/conf.d/example.conf';
const neighbour = '/etc/nginx/sites-enabled/neighbour';

export async function harden(machine: Machine): Promise<void> {
  // The stories restart a service more often in ten seconds than systemd lets anybody by default.
  await machine.write(
    '/etc/systemd/system.conf.d/lab.conf',
    '[Manager]\nDefaultStartLimitBurst=1000\n',
  );
  await machine.must('systemctl daemon-reload');
  await addNeighbour(machine);
  const { status } = await machine.run(`test -f ${siteFile} && test ! -L ${siteFile}`);
  if (status === 0) await makeUgly(machine);
  // Where the cause keeps nginx from starting, it stays so.
  await machine.run('systemctl reload nginx');
}

/** The same statements, read by nginx just so: a link, comments, a lone quote in one, statements joined on a line. */
async function makeUgly(machine: Machine): Promise<void> {
  const text = await machine.must(`cat ${siteFile}`);
  const ugly = [
    '# proxy_pass http://127.0.0.1:3000; } the shop\'s "old" place {',
    ...text.split('\n').map((line) => (/;\s*$/.test(line) ? `${line} # don't touch; {` : line)),
  ].join('\n');
  await machine.write('/etc/nginx/sites-available/example', ugly);
  await machine.must(`ln -sf ../sites-available/example ${siteFile}`);
}

async function addNeighbour(machine: Machine): Promise<void> {
  const certificate = '/etc/ssl/neighbour.pem';
  await machine.must(
    `openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=shop.example -keyout ${certificate} -out ${certificate}.crt 2>/dev/null; mkdir -p /etc/nginx/shop`,
  );
  await machine.write(
    '/etc/nginx/shop/proxy.conf',
    'proxy_read_timeout 3600s; proxy_set_header Host $host;\n',
  );
  await machine.write(
    '/etc/nginx/sites-available/neighbour',
    `server { listen 80; server_name shop.example; return 301 https://$host$request_uri; }
server {
    listen 443 ssl; server_name shop.example;
    ssl_certificate ${certificate}.crt; ssl_certificate_key ${certificate};
    client_max_body_size 200m; keepalive_timeout 30s;
    location / { include shop/proxy.conf; proxy_pass http://unix:/run/shop.sock; }
    location /direct { return 200 "neighbour"; }
}
`,
  );
  await machine.must(`ln -sf ../sites-available/neighbour ${neighbour}`);
}

/** What the neighbour answers through nginx; the same before, between and after. */
export async function neighbourAnswers(machine: Machine): Promise<string> {
  const ask = `curl -sk -m 300 --resolve shop.example:443:127.0.0.1 https://shop.example/direct; curl -s -m 300 -o /dev/null -w ' %{http_code}' -H 'Host: shop.example' http://127.0.0.1/`;
  return (await machine.run(ask)).stdout;
}
