/**
 * Every detail: a piece of text from a log or from the reader, of one strict form, that fills holes in snippets.
 * No form admits white space, quotes, `;`, `{`, `}`, `$`, backslash or a control character, so that no value can end
 * a directive or start a command. `example` is shown where nothing is known and must itself be of the form.
 */
interface DetailShape {
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
    form: /^https?:\/\/[a-z0-9](?:[a-z0-9.-]{0,200}[a-z0-9])?(?::\d{1,5})?(?:\/[\w./~%+@,:=-]{0,200})?$/,
    example: 'https://example.com/',
  },
  'server-name': { form: host, example: 'example.com' },
  'site-scheme': {
    form: /^https?(?::(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5]))?$/,
    example: 'https',
  },
  'request-path': { form: /^\/[\w./~%+@,:=-]{0,200}(?:\?[\w./~%+@,:=&-]{0,200})?$/, example: '/' },
  'mounted-folder': { form: path, example: '/srv/site/nginx' },
  'site-file': { form: path, example: '/etc/nginx/conf.d/example.conf' },
  'nginx-version': { form: /^1\.\d{1,2}(?:\.\d{1,2}){0,2}$/, example: '1.22.1' },
  'upstream-host': { form: host, example: '127.0.0.1' },
  'upstream-port': { form: port, example: '3000' },
  'listening-host': { form: host, example: '127.0.0.1' },
  'listening-port': { form: port, example: '8080' },
  'socket-path': { form: socket, example: '/run/php/php7.4-fpm.sock' },
  'listening-socket': { form: socket, example: '/run/php/php8.2-fpm.sock' },
  'php-version': { form: /^[5-9]\.\d{1,2}$/, example: '8.2' },
  'pool-name': { form: name, example: 'www' },
  service: { form: /^[A-Za-z0-9_][\w.@-]{0,63}$/, example: 'app' },
  'app-folder': { form: path, example: '/srv/app' },
  'app-file': { form: path, example: '/etc/systemd/system/app.service' },
  'nginx-user': { form: name, example: 'www-data' },
  'client-address': { form: host, example: '10.0.0.5' },
  'upstream-name': { form: host, example: 'app.internal' },
  'resolver-address': { form: host, example: '127.0.0.53' },
  'container-service': { form: /^[a-z0-9][a-z0-9_-]{0,62}$/, example: 'app' },
  'compose-file': { form: path, example: '/srv/site/compose.yaml' },
  'header-size': { form: wholeNumber, example: '9000' },
  'request-seconds': { form: /^[1-9]\d{0,3}$/, example: '90' },
  'idle-seconds': { form: /^[1-9]\d{0,3}$/, example: '5' },
  'memory-mb': { form: wholeNumber, example: '1024' },
  'worker-mb': { form: wholeNumber, example: '60' },
  backlog: { form: /^[1-9]\d{0,4}$/, example: '4096' },
  'worker-connections': { form: /^[1-9]\d{2,5}$/, example: '4096' },
  'temp-folder': { form: ownFolder, example: '/var/lib/nginx/body' },
  'spare-folder': { form: ownFolder, example: '/srv/nginx-temp' },
  'uwsgi-file': { form: path, example: '/srv/app/uwsgi.ini' },
  'port-holder': { form: /^[A-Za-z0-9_][\w.@-]{0,63}$/, example: 'old-app' },
  'config-file': { form: path, example: '/etc/php/8.2/fpm/pool.d/www.conf' },
  'config-line': { form: wholeNumber, example: '127' },
  'tls-name': { form: host, example: 'backend.internal' },
  'ca-file': { form: path, example: '/etc/ssl/internal/ca.pem' },
  'ca-key': { form: path, example: '/etc/ssl/internal/ca.key' },
  'certificate-file': { form: path, example: '/etc/ssl/internal/app.pem' },
  'certificate-key': { form: path, example: '/etc/ssl/internal/app.key' },
  'client-certificate': { form: path, example: '/etc/nginx/tls/client.pem' },
  'client-key': { form: path, example: '/etc/nginx/tls/client.key' },
  'route-network': {
    form: /^(?:default|(?:\d{1,3}\.){3}\d{1,3}\/\d{1,2}|[\da-fA-F:]{2,39}\/\d{1,3})$/,
    example: '10.2.0.0/24',
  },
  'gateway-address': {
    form: /^(?:(?:\d{1,3}\.){3}\d{1,3}|[\da-fA-F:]{2,39})$/,
    example: '10.0.0.1',
  },
  'peer-connections': { form: wholeNumber, example: '50' },
  'nginx-port': { form: port, example: '80' },
  'good-copy': { form: path, example: '/root/nginx-copy/example.conf' },
  'site-certificate': { form: path, example: '/etc/letsencrypt/live/example.com/fullchain.pem' },
  'site-key': { form: path, example: '/etc/letsencrypt/live/example.com/privkey.pem' },
  'limit-zone': { form: name, example: 'perip' },
  'burst-requests': { form: wholeNumber, example: '20' },
  'upload-mb': { form: wholeNumber, example: '64' },
  'script-folder': { form: path, example: '/var/www/html' },
  'front-idle-seconds': { form: /^[1-9]\d{0,3}$/, example: '600' },
  extension: { form: name, example: 'xdebug' },
} as const satisfies Record<string, DetailShape>;

export type DetailId = keyof typeof details;
export type Details = { readonly [D in DetailId]?: string };
/** What some of them are called, as src/log/detail-labels.ts has it for all. */
export type DetailLabels = { readonly [D in DetailId]?: string };
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
