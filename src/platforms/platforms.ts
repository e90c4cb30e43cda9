/** Distributions and what things are called on them. */
export interface Platform {
  readonly name: string;
  /** User of nginx's worker processes. */
  readonly nginxUser: string;
  /** A folder whose *.conf files nginx reads inside `http { }`. */
  readonly confFolder: string;
  readonly serviceManager: 'systemd' | 'openrc' | 'compose';
  readonly phpFpm: (version: string) => {
    service: string;
    poolFolder: string;
    /** Where the packaged pool listens. */
    socket: string;
    log: string;
    /** The program, for `-t`. */
    program: string;
  };
}

export const platforms = {
  debian: {
    name: 'Debian or Ubuntu',
    nginxUser: 'www-data',
    confFolder: '/etc/nginx/conf.d',
    serviceManager: 'systemd',
    phpFpm: (version) => ({
      service: `php${version}-fpm`,
      poolFolder: `/etc/php/${version}/fpm/pool.d`,
      socket: `/run/php/php${version}-fpm.sock`,
      log: `/var/log/php${version}-fpm.log`,
      program: `php-fpm${version}`,
    }),
  },
  rhel: {
    name: 'RHEL, Alma, Rocky or Fedora',
    nginxUser: 'nginx',
    confFolder: '/etc/nginx/conf.d',
    serviceManager: 'systemd',
    phpFpm: () => ({
      service: 'php-fpm',
      poolFolder: '/etc/php-fpm.d',
      socket: '/run/php-fpm/www.sock',
      log: '/var/log/php-fpm/error.log',
      program: 'php-fpm',
    }),
  },
  alpine: {
    name: 'Alpine',
    nginxUser: 'nginx',
    confFolder: '/etc/nginx/http.d',
    serviceManager: 'openrc',
    phpFpm: (version) => {
      const digits = version.replace('.', '');
      return {
        service: `php-fpm${digits}`,
        poolFolder: `/etc/php${digits}/php-fpm.d`,
        socket: '127.0.0.1:9000',
        log: `/var/log/php${digits}/error.log`,
        program: `php-fpm${digits}`,
      };
    },
  },
  container: {
    name: 'Official nginx container (Compose)',
    nginxUser: 'nginx',
    confFolder: '/etc/nginx/conf.d',
    serviceManager: 'compose',
    phpFpm: () => ({
      service: 'php',
      poolFolder: '/usr/local/etc/php-fpm.d',
      socket: 'php:9000',
      log: '/proc/1/fd/2',
      program: 'php-fpm',
    }),
  },
} as const satisfies Record<string, Platform>;

export type PlatformId = keyof typeof platforms;
export const platformIds = Object.keys(platforms) as PlatformId[];

/** The command that makes a service do something, in the platform's own words. */
export function serviceCommand(
  platform: Platform,
  verb: 'start' | 'stop' | 'restart' | 'reload' | 'status',
  service: string,
): string {
  switch (platform.serviceManager) {
    case 'systemd':
      return `systemctl ${verb} ${verb === 'status' ? '--no-pager ' : ''}${service}`;
    case 'openrc':
      return `rc-service ${service} ${verb}`;
    case 'compose':
      return composeCommand(verb, service);
  }
}

function composeCommand(verb: string, service: string): string {
  if (verb === 'status') return `docker compose ps ${service}`;
  if (verb === 'reload') return `docker compose kill -s HUP ${service}`;
  if (verb === 'start') return `docker compose up -d ${service}`;
  return `docker compose ${verb} ${service}`;
}

/** The command that checks nginx's configuration. */
export function testCommand(platform: Platform): string {
  return platform.serviceManager === 'compose' ? 'docker compose exec nginx nginx -t' : 'nginx -t';
}
