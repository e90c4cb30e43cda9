/**
 * A real Docker engine with Compose on a lab machine. Images are made of the machine's own files and never pulled: a
 * lab machine has no network but its own.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Machine } from './machine.ts';
import { node } from './machine.ts';
import { until } from './upstreams.ts';

/** Where the setup unpacks Docker's packages; nothing of them runs outside a lab machine. */
const engine = fileURLToPath(new URL('../../.cache/lab/docker', import.meta.url));

/** The folder of compose.yaml. */
export const project = '/srv/site';

/** Starts dockerd, and makes the images `lab/nginx` and `lab/node`; both have BusyBox for a shell. */
export async function startEngine(machine: Machine): Promise<void> {
  if (!existsSync(`${engine}/usr/sbin/dockerd`))
    throw new Error('Docker is not unpacked in .cache/lab/docker. Run `npm run setup`.');
  await machine.must(`
    ln -sf ${engine}/usr/bin/* ${engine}/usr/sbin/* /usr/local/sbin/
    mkdir -p /usr/libexec/docker /var/lib/docker
    ln -sfn ${engine}/usr/libexec/docker/cli-plugins /usr/libexec/docker/cli-plugins
    mount -t tmpfs docker /var/lib/docker
    ${startDaemon}`);
  await until(machine, 'docker info >/dev/null 2>&1');
  await machine.must(makeImages);
}

/** With cgroup v1 the hierarchies are read-only on a lab machine, all but the unified one; Docker sees only that. */
const startDaemon = `
  if [ -d /sys/fs/cgroup/unified ]; then only=-pBindPaths=/sys/fs/cgroup/unified:/sys/fs/cgroup; fi
  systemd-run -q --unit=docker -p Delegate=yes $only dockerd`;

/**
 * The layout of the official images: nginx’s logs are links to the container’s output. Programs name their loader, and it
 * prints what it loads, as ldd does; that one only knows this system’s own.
 */
const makeImages = `
  set -e
  libraries() { LD_TRACE_LOADED_OBJECTS=1 "$1" | grep -o '/[^ ]*' | sort -u; }
  mkdir -p /var/tmp/image && cd /var/tmp/image
  mkdir -p bin etc run tmp usr/local/bin var/log/nginx var/lib/nginx
  cp ${engine}/bin/busybox bin/
  for name in sh cat ls sleep wget netstat ip ps grep nslookup; do ln -s busybox bin/$name; done
  printf 'root:x:0:0::/:/bin/sh\\nnobody:x:65534:65534::/:/bin/false\\nnginx:x:101:101::/:/bin/false\\n' > etc/passwd
  printf 'root:x:0:\\nnogroup:x:65534:\\nnginx:x:101:\\n' > etc/group
  cp -L --parents /usr/sbin/nginx $(libraries /usr/sbin/nginx) .
  mkdir -p etc/nginx/conf.d
  ln -s /dev/stderr var/log/nginx/error.log
  ln -s /dev/stdout var/log/nginx/access.log
  cat > etc/nginx/nginx.conf <<'EOF'
user nginx;
worker_processes 1;
error_log /var/log/nginx/error.log notice;
events {}
http { include /etc/nginx/conf.d/*.conf; }
EOF
  image() { tar -c . | docker import -c 'ENV PATH=/usr/local/bin:/usr/sbin:/bin' -c "CMD $2" - $1; }
  image lab/nginx '["nginx", "-g", "daemon off;"]'
  rm -rf usr/sbin usr/lib* etc/nginx var lib*
  mkdir -p usr/local/bin
  cp ${node} usr/local/bin/node
  cp -nL --parents $(libraries ${node}) .
  image lab/node '["node"]'
  cd / && rm -r /var/tmp/image`;

/** An HTTP application; `listen` is the argument list of `listen`, as text. It ends at once when it is told to. */
export const appListening = (listen: string) => `
import { createServer } from 'node:http';
process.on('SIGTERM', () => process.exit(0));
createServer((request, response) => response.end('ok')).listen(${listen});
`;

interface Site {
  /** What stands in `location / { }`. */
  location: string;
  /** The arguments of the application's `listen`. */
  listen?: string;
  /** More lines for the application's service in compose.yaml. */
  more?: string;
}

/** nginx and an application as services of one compose.yaml. */
export async function composeSite(
  machine: Machine,
  { location, listen = '3000', more = '' }: Site,
): Promise<void> {
  await startEngine(machine);
  await machine.write(`${project}/app.mjs`, appListening(listen));
  await machine.write(
    `${project}/nginx/default.conf`,
    `server {\n    listen 80;\n    server_name example.com;\n    location / {\n        ${location}\n    }\n}\n`,
  );
  await machine.write(`${project}/compose.yaml`, siteServices(more));
  await machine.must(`cd ${project} && docker compose up -d`);
}

const siteServices = (more: string) => `services:
  nginx:
    image: lab/nginx
    pull_policy: never
    ports: ['80:80']
    volumes: ['./nginx:/etc/nginx/conf.d:ro']
    depends_on: [app]
${appService(more)}`;

/** The application's service in compose.yaml. */
export const appService = (more = '') => `  app:
    image: lab/node
    pull_policy: never
    command: node /srv/app.mjs
    volumes: ['./app.mjs:/srv/app.mjs:ro']
    stop_grace_period: 1s
${more}`;
