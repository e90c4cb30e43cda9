/**
 * Every detail: a piece of text from a log or from the reader, of one strict form, that fills holes in snippets.
 * No form admits white space, quotes, `;`, `{`, `}`, `$`, backslash or a control character, so that no value can end
 * a directive or start a command. `example` is shown where nothing is known and must itself be of the form.
 */
interface DetailShape {
  readonly label: string;
  readonly form: RegExp;
  readonly example: string;
  /** What is accepted, in words, for the message shown when a value is refused. */
  readonly accepts: string;
}

const path = /^\/(?:[\w.@+-]+\/)*[\w.@+-]+$/;
const pathWords = 'an absolute path of letters, digits and . _ - @ +';
const name = /^[A-Za-z_][\w-]{0,31}$/;
const nameWords = 'letters, digits, _ and -, not starting with a digit';
const host =
  /^(?:\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?(?:\.[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?){0,10})$/;
const hostWords = 'a host name, an IPv4 address, or an IPv6 address in [ ]';
const port = /^(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/;
const portWords = 'a port number from 1 to 65535';
const wholeNumber = /^[1-9]\d{0,6}$/;

export const details = {
  site: {
    label: 'The website that fails',
    form: /^https?:\/\/[a-z0-9](?:[a-z0-9.-]{0,200}[a-z0-9])?(?::\d{1,5})?(?:\/[\w./~%+@,:=-]{0,200})?$/,
    example: 'https://example.com/',
    accepts: 'an address with https:// or http://, in lower case, without “?” and what follows it',
  },
  'server-name': {
    label: 'Site name (server_name)',
    form: host,
    example: 'example.com',
    accepts: hostWords,
  },
  'request-path': {
    label: 'A path that fails',
    form: /^\/[\w./~%+@,:=-]{0,200}$/,
    example: '/',
    accepts: 'a path that starts with /, without query',
  },
  'site-file': {
    label: 'nginx file of the site',
    form: path,
    example: '/etc/nginx/conf.d/example.conf',
    accepts: pathWords,
  },
  'nginx-version': {
    label: 'nginx version',
    form: /^1\.\d{1,2}\.\d{1,2}$/,
    example: '1.22.1',
    accepts: 'three numbers such as 1.22.1, as “nginx -v” prints them',
  },
  'upstream-host': {
    label: 'Address nginx uses now',
    form: host,
    example: '127.0.0.1',
    accepts: hostWords,
  },
  'upstream-port': {
    label: 'Port nginx uses now',
    form: port,
    example: '3000',
    accepts: portWords,
  },
  'listening-host': {
    label: 'Address the application listens on',
    form: host,
    example: '127.0.0.1',
    accepts: hostWords,
  },
  'listening-port': {
    label: 'Port the application listens on',
    form: port,
    example: '8080',
    accepts: portWords,
  },
  'socket-path': {
    label: 'Socket nginx uses now',
    form: path,
    example: '/run/php/php7.4-fpm.sock',
    accepts: pathWords,
  },
  'listening-socket': {
    label: 'Socket the application listens on',
    form: path,
    example: '/run/php/php8.2-fpm.sock',
    accepts: pathWords,
  },
  'php-version': {
    label: 'PHP version',
    form: /^[5-9]\.\d{1,2}$/,
    example: '8.2',
    accepts: 'two numbers such as 8.2',
  },
  'pool-name': { label: 'PHP-FPM pool', form: name, example: 'www', accepts: nameWords },
  service: {
    label: 'Service (unit) of the application',
    form: /^[A-Za-z0-9_][\w.@-]{0,63}$/,
    example: 'app',
    accepts: 'a unit name without “.service”: letters, digits and . _ - @',
  },
  'app-command': {
    label: 'Program that starts the application',
    form: path,
    example: '/srv/app/start',
    accepts: pathWords,
  },
  'app-user': { label: 'User of the application', form: name, example: 'app', accepts: nameWords },
  'app-folder': {
    label: 'Folder of the application',
    form: path,
    example: '/srv/app',
    accepts: pathWords,
  },
  'app-file': {
    label: 'File that names the application’s socket',
    form: path,
    example: '/etc/systemd/system/app.service',
    accepts: pathWords,
  },
  'nginx-user': {
    label: 'User of nginx’s workers',
    form: name,
    example: 'www-data',
    accepts: nameWords,
  },
  'client-address': {
    label: 'Address of nginx, as the application’s host sees it',
    form: host,
    example: '10.0.0.5',
    accepts: hostWords,
  },
  'upstream-name': {
    label: 'Name nginx has to resolve',
    form: host,
    example: 'app.internal',
    accepts: hostWords,
  },
  'resolver-address': {
    label: 'DNS server',
    form: host,
    example: '127.0.0.53',
    accepts: hostWords,
  },
  'container-service': {
    label: 'Service name in compose.yaml',
    form: /^[a-z0-9][a-z0-9_-]{0,62}$/,
    example: 'app',
    accepts: 'lower-case letters, digits, _ and -',
  },
  'compose-file': {
    label: 'Path of compose.yaml',
    form: path,
    example: '/srv/site/compose.yaml',
    accepts: pathWords,
  },
  'header-size': {
    label: 'Size of the response header, bytes',
    form: wholeNumber,
    example: '9000',
    accepts: 'a whole number of bytes',
  },
  'request-seconds': {
    label: 'Longest request that must succeed, seconds',
    form: /^[1-9]\d{0,3}$/,
    example: '90',
    accepts: 'a whole number of seconds, 1 to 9999',
  },
  'idle-seconds': {
    label: 'Idle timeout of the application’s keepalive connections, seconds',
    form: /^[1-9]\d{0,3}$/,
    example: '5',
    accepts: 'a whole number of seconds, 1 to 9999',
  },
  'memory-mb': {
    label: 'Memory for the application, MB',
    form: wholeNumber,
    example: '1024',
    accepts: 'a whole number of megabytes',
  },
  'worker-mb': {
    label: 'Memory of one worker, MB',
    form: wholeNumber,
    example: '60',
    accepts: 'a whole number of megabytes',
  },
  backlog: {
    label: 'Connections that may wait',
    form: /^[1-9]\d{0,4}$/,
    example: '4096',
    accepts: 'a whole number, 1 to 99999',
  },
  'worker-connections': {
    label: 'Connections of one nginx worker',
    form: /^[1-9]\d{2,5}$/,
    example: '4096',
    accepts: 'a whole number, 100 to 999999',
  },
  'temp-folder': {
    label: 'Folder for temporary files that the log names',
    form: path,
    example: '/var/lib/nginx/body',
    accepts: pathWords,
  },
  'spare-folder': {
    label: 'Folder on a disk that has room',
    form: path,
    example: '/srv/nginx-temp',
    accepts: pathWords,
  },
  'uwsgi-file': {
    label: 'uWSGI’s ini file',
    form: path,
    example: '/srv/app/uwsgi.ini',
    accepts: pathWords,
  },
  'port-holder': {
    label: 'Service (unit) that holds the port',
    form: /^[A-Za-z0-9_][\w.@-]{0,63}$/,
    example: 'old-app',
    accepts: 'a unit name without “.service”: letters, digits and . _ - @',
  },
  'config-file': {
    label: 'File that the error names',
    form: path,
    example: '/etc/php/8.2/fpm/pool.d/www.conf',
    accepts: pathWords,
  },
  'config-line': {
    label: 'Line that the error names',
    form: wholeNumber,
    example: '127',
    accepts: 'a line number',
  },
  'tls-name': {
    label: 'Name in the upstream’s certificate',
    form: host,
    example: 'backend.internal',
    accepts: hostWords,
  },
  'ca-file': {
    label: 'File with the certificate of the CA',
    form: path,
    example: '/etc/ssl/internal/ca.pem',
    accepts: pathWords,
  },
  'ca-key': {
    label: 'File with the key of the CA',
    form: path,
    example: '/etc/ssl/internal/ca.key',
    accepts: pathWords,
  },
  'certificate-file': {
    label: 'The application’s certificate',
    form: path,
    example: '/etc/ssl/internal/app.pem',
    accepts: pathWords,
  },
  'certificate-key': {
    label: 'The key of the application’s certificate',
    form: path,
    example: '/etc/ssl/internal/app.key',
    accepts: pathWords,
  },
  'client-certificate': {
    label: 'Certificate that nginx shows',
    form: path,
    example: '/etc/nginx/tls/client.pem',
    accepts: pathWords,
  },
  'client-key': {
    label: 'Key of that certificate',
    form: path,
    example: '/etc/nginx/tls/client.key',
    accepts: pathWords,
  },
  'route-network': {
    label: 'Network of the application',
    form: /^(?:default|(?:\d{1,3}\.){3}\d{1,3}\/\d{1,2}|[\da-fA-F:]{2,39}\/\d{1,3})$/,
    example: '10.2.0.0/24',
    accepts: 'an address and a prefix length such as 10.2.0.0/24, or “default”',
  },
  'gateway-address': {
    label: 'Router on nginx’s network',
    form: /^(?:(?:\d{1,3}\.){3}\d{1,3}|[\da-fA-F:]{2,39})$/,
    example: '10.0.0.1',
    accepts: 'an IPv4 or IPv6 address, without brackets',
  },
  'peer-connections': {
    label: 'Connections that one server may have at once',
    form: wholeNumber,
    example: '50',
    accepts: 'a whole number',
  },
  'nginx-port': { label: 'Port nginx listens on', form: port, example: '80', accepts: portWords },
  'good-copy': {
    label: 'Copy of the file from when it worked',
    form: path,
    example: '/root/nginx-copy/example.conf',
    accepts: pathWords,
  },
  'site-certificate': {
    label: 'Certificate that nginx cannot load',
    form: path,
    example: '/etc/letsencrypt/live/example.com/fullchain.pem',
    accepts: pathWords,
  },
  'site-key': {
    label: 'Key of that certificate (ssl_certificate_key)',
    form: path,
    example: '/etc/letsencrypt/live/example.com/privkey.pem',
    accepts: pathWords,
  },
  'limit-zone': { label: 'Zone of limit_req', form: name, example: 'perip', accepts: nameWords },
  'burst-requests': {
    label: 'Requests that may come at once',
    form: wholeNumber,
    example: '20',
    accepts: 'a whole number',
  },
  'upload-mb': {
    label: 'Largest upload, MB',
    form: wholeNumber,
    example: '64',
    accepts: 'a whole number of megabytes',
  },
  'script-folder': {
    label: 'Folder of the PHP files, as PHP-FPM sees it',
    form: path,
    example: '/var/www/html',
    accepts: pathWords,
  },
  'front-idle-seconds': {
    label: 'Seconds for which the proxy in front keeps an idle connection',
    form: /^[1-9]\d{0,3}$/,
    example: '600',
    accepts: 'a whole number of seconds, 1 to 9999',
  },
  extension: { label: 'PHP extension', form: name, example: 'xdebug', accepts: nameWords },
} as const satisfies Record<string, DetailShape>;

export type DetailId = keyof typeof details;
export type Details = { readonly [D in DetailId]?: string };
export const detailIds = Object.keys(details) as DetailId[];

export function isDetailId(text: string): text is DetailId {
  return Object.hasOwn(details, text);
}

/** Whether `value` is of the detail's strict form. A value that is not is dropped, never repaired. */
export function isDetail(id: DetailId, value: string): boolean {
  return details[id].form.test(value);
}

/** Those values that are of their detail's form; the others are dropped. */
export function detailsFrom(values: { readonly [D in DetailId]?: string | undefined }): Details {
  const pairs = Object.entries(values) as [DetailId, string | undefined][];
  return Object.fromEntries(
    pairs.filter(
      ([id, value]) => value !== undefined && value.length <= 255 && isDetail(id, value),
    ),
  );
}
