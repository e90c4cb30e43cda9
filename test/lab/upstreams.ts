/** Real upstream programs and sites, ready to be written onto a lab machine. */
import { node } from './machine.ts';
import type { Machine } from './machine.ts';

/** A site for example.com in conf.d, with Debian's default site out of the way; starts or reloads nginx. */
export async function serveSite(
  machine: Machine,
  serverBlockBody: string,
  httpLevel = '',
): Promise<void> {
  await machine.must('rm -f /etc/nginx/sites-enabled/default');
  await machine.write(
    '/etc/nginx/conf.d/example.conf',
    `${httpLevel}\nserver {\n    listen 80;\n    server_name example.com;\n${serverBlockBody}\n}\n`,
  );
  await machine.must('systemctl reset-failed nginx; systemctl restart nginx');
}

/** A service `name` of systemd that runs `command`; started unless told otherwise. */
export async function addService(
  machine: Machine,
  name: string,
  command: string,
  options: { unit?: string; start?: boolean } = {},
): Promise<void> {
  await machine.write(
    `/etc/systemd/system/${name}.service`,
    `[Unit]\nDescription=${name}\n\n[Service]\nExecStart=${command}\n${options.unit ?? ''}\n\n[Install]\nWantedBy=multi-user.target\n`,
  );
  await machine.must('systemctl daemon-reload');
  if (options.start ?? true) await machine.must(`systemctl start ${name}`);
}

/** A Node program at /srv/app/<name>.mjs as a service; `source` is the program's text. */
export async function addNodeService(
  machine: Machine,
  name: string,
  source: string,
  options: { unit?: string; start?: boolean } = {},
): Promise<void> {
  await machine.write(`/srv/app/${name}.mjs`, source);
  await addService(machine, name, `${node} /srv/app/${name}.mjs`, options);
}

/** An application at 127.0.0.1:3000 that gives every request the same answer, byte by byte; `body` is that of a literal. */
export async function addAnswering(
  machine: Machine,
  headers: string[],
  body: string,
): Promise<void> {
  const head = ['HTTP/1.1 200 OK', ...headers, 'Connection: close', '', ''].join('\\r\\n');
  const source = `
import { createServer } from 'node:net';
createServer((socket) => socket.once('data', () => socket.end('${head}${body}'))).listen(3000, '127.0.0.1');
`;
  await addNodeService(machine, 'app', source);
  await untilOpen(machine, 3000);
}

/** Waits until a command succeeds: so long that only what never comes is missed. */
export async function until(machine: Machine, command: string): Promise<void> {
  await machine.must(`for i in $(seq 3000); do ${command} && exit 0; sleep 0.1; done; exit 1`);
}

/** Waits until something listens on the port. It asks the kernel, so that the application sees no request. */
export async function untilOpen(machine: Machine, port: number): Promise<void> {
  await until(machine, `ss -Hltn 'sport = :${port}' | grep -q .`);
}
