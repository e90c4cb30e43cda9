/** Which programs can be the application behind nginx, and which cannot. */

const never =
  /^(?:nginx|sshd|systemd(?!$).*|mysqld|mariadbd?|postgres|redis-server|memcached|mongod|master|exim4?|chronyd|cupsd|dockerd|containerd|rpcbind|named|dnsmasq|docker-proxy|rsyslogd|dbus-daemon|avahi-daemon|unbound|node_exporter|postgres_exporter|snapd|polkitd|udevd|init|fail2ban.*|supervisord|dovecot|master|acpid|vsftpd|smbd|nmbd|cloudflared|tailscaled|beam\.smp)$/;

const phpFpm = /^php(?:-fpm|\d)/;
const applications =
  /^(?:node|MainThread|deno|bun|next-server.*|python[\d.]*|gunicorn|uvicorn|hypercorn|daphne|uwsgi|ruby[\d.]*|puma.*|unicorn.*|rails|java|dotnet|kestrel)$/;

function isPhpFpm(program: string | undefined): boolean {
  return program !== undefined && phpFpm.test(program);
}

/** Whether a program that listens is the application, as far as its name tells; `protocol` is nginx's. */
export function roleOf(
  program: string | undefined,
  protocol: string | undefined,
): 'application' | 'other' | 'unknown' {
  if (program === undefined) return 'unknown';
  if (isPhpFpm(program)) return protocol === 'fastcgi' || !protocol ? 'application' : 'other';
  if (protocol === 'fastcgi' && applications.test(program)) return 'other';
  if (applications.test(program)) return 'application';
  return never.test(program) ? 'other' : 'unknown';
}

/** Ports that are nginx's, a database's or the system's when nobody says whose they are. */
const systemPorts = new Set([22, 25, 53, 80, 111, 443, 587, 631, 3306, 5432, 6379, 11211, 27017]);

export function isSystemPort(port: number): boolean {
  return systemPorts.has(port);
}
