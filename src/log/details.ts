/**
 * Every detail: a piece of text from a log or from the reader, of one strict form, that fills holes in snippets.
 * No form admits white space, quotes, `;`, `{`, `}`, `$`, backslash or a control character, so that no value can end
 * a directive or start a command. `example` is shown where nothing is known and must itself be of the form.
 */
interface DetailShape {
  readonly label: string;
  readonly form: RegExp;
  readonly example: string;
}

/** No segment is `.` or `..`, and none is empty. */
const segments = String.raw`(?:\/(?!\.{1,2}(?:\/|$))[\w.@+-]+)`;
/** Folders that belong to the system as a whole: none is a file of the reader’s, and a command must not take one for his. */
const system =
  'bin|boot|dev|etc|home|lib(?:32|64|x32)?|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var';
const shared =
  'backups|cache|db|empty|lib|local|lock|log|mail|opt|run|share|snap|spool|tmp|www|bin|sbin|src';
const path = new RegExp(`^(?!\\/(?:${system})$)${segments}+$`);
/** A socket is removed and made anew: never where programs and their configuration are. */
const socket = new RegExp(
  `^(?!\\/(?:bin|boot|dev(?!\\/shm\\/)|etc|lib(?:32|64|x32)?|proc|sbin|sys|usr)\\/)${path.source.slice(1)}`,
);
/**
 * A folder whose owner and mode are changed, with all that is in it: one of nginx’s own, below another one, and neither the
 * system’s nor somebody’s home.
 */
const ownFolder = new RegExp(
  `^(?!\\/(?:bin|boot|dev(?!\\/shm\\/)|etc|lib(?:32|64|x32)?|proc|sbin|sys|usr(?!\\/(?:local|share)\\/))\\/)` +
    `(?!\\/(?:home|root)\\/[^/]+$)(?!\\/(?:var|usr|usr\\/local)\\/(?:${shared})$)${segments}{2,}$`,
);
const name = /^[A-Za-z_][\w-]{0,31}$/;
const host =
  /^(?:\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?(?:\.[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?){0,10})$/;
const port = /^(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/;
const wholeNumber = /^[1-9]\d{0,6}$/;

export const details = {
  site: {
    label: 'The website that fails',
    form: /^https?:\/\/[a-z0-9](?:[a-z0-9.-]{0,200}[a-z0-9])?(?::\d{1,5})?(?:\/[\w./~%+@,:=-]{0,200})?$/,
    example: 'https://example.com/',
  },
  'server-name': {
    label: 'Site name (server_name)',
    form: host,
    example: 'example.com',
  },
  'site-scheme': {
    label: 'How visitors reach it: http or https, with a port if it is another',
    form: /^https?(?::(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5]))?$/,
    example: 'https',
  },
  'request-path': {
    label: 'A path that fails',
    form: /^\/[\w./~%+@,:=-]{0,200}(?:\?[\w./~%+@,:=&-]{0,200})?$/,
    example: '/',
  },
  'mounted-folder': {
    label: 'Folder on the host that is mounted at /etc/nginx/conf.d',
    form: path,
    example: '/srv/site/nginx',
  },
  'site-file': {
    label: 'nginx file of the site',
    form: path,
    example: '/etc/nginx/conf.d/example.conf',
  },
  'nginx-version': {
    label: 'nginx version',
    form: /^1\.\d{1,2}\.\d{1,2}$/,
    example: '1.22.1',
  },
  'upstream-host': {
    label: 'Address nginx uses now',
    form: host,
    example: '127.0.0.1',
  },
  'upstream-port': {
    label: 'Port nginx uses now',
    form: port,
    example: '3000',
  },
  'listening-host': {
    label: 'Address the application listens on',
    form: host,
    example: '127.0.0.1',
  },
  'listening-port': {
    label: 'Port the application listens on',
    form: port,
    example: '8080',
  },
  'socket-path': {
    label: 'Socket nginx uses now',
    form: socket,
    example: '/run/php/php7.4-fpm.sock',
  },
  'listening-socket': {
    label: 'Socket the application listens on',
    form: socket,
    example: '/run/php/php8.2-fpm.sock',
  },
  'php-version': {
    label: 'PHP version',
    form: /^[5-9]\.\d{1,2}$/,
    example: '8.2',
  },
  'pool-name': { label: 'PHP-FPM pool', form: name, example: 'www' },
  service: {
    label: 'Service (unit) of the application',
    form: /^[A-Za-z0-9_][\w.@-]{0,63}$/,
    example: 'app',
  },
  'app-folder': {
    label: 'Folder of the application',
    form: path,
    example: '/srv/app',
  },
  'app-file': {
    label: 'File that names the application’s socket',
    form: path,
    example: '/etc/systemd/system/app.service',
  },
  'nginx-user': {
    label: 'User of nginx’s workers',
    form: name,
    example: 'www-data',
  },
  'client-address': {
    label: 'Address of nginx, as the application’s host sees it',
    form: host,
    example: '10.0.0.5',
  },
  'upstream-name': {
    label: 'Name nginx has to resolve',
    form: host,
    example: 'app.internal',
  },
  'resolver-address': {
    label: 'DNS server',
    form: host,
    example: '127.0.0.53',
  },
  'container-service': {
    label: 'Service name in compose.yaml',
    form: /^[a-z0-9][a-z0-9_-]{0,62}$/,
    example: 'app',
  },
  'compose-file': {
    label: 'Path of compose.yaml',
    form: path,
    example: '/srv/site/compose.yaml',
  },
  'header-size': {
    label: 'Size of the response header, bytes',
    form: wholeNumber,
    example: '9000',
  },
  'request-seconds': {
    label: 'Longest request that must succeed, seconds',
    form: /^[1-9]\d{0,3}$/,
    example: '90',
  },
  'idle-seconds': {
    label: 'Idle timeout of the application’s keepalive connections, seconds',
    form: /^[1-9]\d{0,3}$/,
    example: '5',
  },
  'memory-mb': {
    label: 'Memory for the application, MB',
    form: wholeNumber,
    example: '1024',
  },
  'worker-mb': {
    label: 'Memory of one worker, MB',
    form: wholeNumber,
    example: '60',
  },
  backlog: {
    label: 'Connections that may wait',
    form: /^[1-9]\d{0,4}$/,
    example: '4096',
  },
  'worker-connections': {
    label: 'Connections of one nginx worker',
    form: /^[1-9]\d{2,5}$/,
    example: '4096',
  },
  'temp-folder': {
    label: 'Folder for temporary files that the log names',
    form: ownFolder,
    example: '/var/lib/nginx/body',
  },
  'spare-folder': {
    label: 'Folder on a disk that has room',
    form: ownFolder,
    example: '/srv/nginx-temp',
  },
  'uwsgi-file': {
    label: 'uWSGI’s ini file',
    form: path,
    example: '/srv/app/uwsgi.ini',
  },
  'port-holder': {
    label: 'Service (unit) that holds the port',
    form: /^[A-Za-z0-9_][\w.@-]{0,63}$/,
    example: 'old-app',
  },
  'config-file': {
    label: 'File that the error names',
    form: path,
    example: '/etc/php/8.2/fpm/pool.d/www.conf',
  },
  'config-line': {
    label: 'Line that the error names',
    form: wholeNumber,
    example: '127',
  },
  'tls-name': {
    label: 'Name in the upstream’s certificate',
    form: host,
    example: 'backend.internal',
  },
  'ca-file': {
    label: 'File with the certificate of the CA',
    form: path,
    example: '/etc/ssl/internal/ca.pem',
  },
  'ca-key': {
    label: 'File with the key of the CA',
    form: path,
    example: '/etc/ssl/internal/ca.key',
  },
  'certificate-file': {
    label: 'The application’s certificate',
    form: path,
    example: '/etc/ssl/internal/app.pem',
  },
  'certificate-key': {
    label: 'The key of the application’s certificate',
    form: path,
    example: '/etc/ssl/internal/app.key',
  },
  'client-certificate': {
    label: 'Certificate that nginx shows',
    form: path,
    example: '/etc/nginx/tls/client.pem',
  },
  'client-key': {
    label: 'Key of that certificate',
    form: path,
    example: '/etc/nginx/tls/client.key',
  },
  'route-network': {
    label: 'Network of the application',
    form: /^(?:default|(?:\d{1,3}\.){3}\d{1,3}\/\d{1,2}|[\da-fA-F:]{2,39}\/\d{1,3})$/,
    example: '10.2.0.0/24',
  },
  'gateway-address': {
    label: 'Router on nginx’s network',
    form: /^(?:(?:\d{1,3}\.){3}\d{1,3}|[\da-fA-F:]{2,39})$/,
    example: '10.0.0.1',
  },
  'peer-connections': {
    label: 'Connections that one server may have at once',
    form: wholeNumber,
    example: '50',
  },
  'nginx-port': { label: 'Port nginx listens on', form: port, example: '80' },
  'good-copy': {
    label: 'Copy of the file from when it worked',
    form: path,
    example: '/root/nginx-copy/example.conf',
  },
  'site-certificate': {
    label: 'Certificate that nginx cannot load',
    form: path,
    example: '/etc/letsencrypt/live/example.com/fullchain.pem',
  },
  'site-key': {
    label: 'Key of that certificate (ssl_certificate_key)',
    form: path,
    example: '/etc/letsencrypt/live/example.com/privkey.pem',
  },
  'limit-zone': { label: 'Zone of limit_req', form: name, example: 'perip' },
  'burst-requests': {
    label: 'Requests that may come at once',
    form: wholeNumber,
    example: '20',
  },
  'upload-mb': {
    label: 'Largest upload, MB',
    form: wholeNumber,
    example: '64',
  },
  'script-folder': {
    label: 'Folder of the PHP files, as PHP-FPM sees it',
    form: path,
    example: '/var/www/html',
  },
  'front-idle-seconds': {
    label: 'Seconds for which the proxy in front keeps an idle connection',
    form: /^[1-9]\d{0,3}$/,
    example: '600',
  },
  extension: { label: 'PHP extension', form: name, example: 'xdebug' },
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
