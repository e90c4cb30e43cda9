/** A format with plausible values in its placeholders: a message as nginx could write it. */
import type { Format } from './formats.ts';

const placeholder = /%(?:%|[\d*.]*[ux]*[VvsPiOTzdlLDAMpcfrNXx])/g;

/** Formats whose placeholders stand for words of nginx’s own. */
const phrases: Readonly<Record<string, string>> = {
  'signal %d (%s) received%s': 'signal 1 (SIGHUP) received from 1, reconfiguring',
  'start %s %P': 'start worker process 41',
  '%s in debug_connection "%V"': 'invalid address in debug_connection "a"',
  '%s in resolver "%V"': 'invalid port in resolver "a:b"',
  '%s in upstream "%V"': 'invalid port in upstream "a:b"',
  '%s in upstream "%V" in %s:%ui': 'invalid port in upstream "a:b" in /etc/nginx/nginx.conf:41',
  '%s in "%V" of the "listen" directive': 'invalid port in "a:b" of the "listen" directive',
  'invalid %s DNS response %ui fl:%04Xi': 'invalid UDP DNS response 41 fl:8180',
  '%s "%s" failed': 'stat() "/srv/a" failed',
};

const errnos: Readonly<Record<number, string>> = {
  2: 'No such file or directory',
  13: 'Permission denied',
  22: 'Invalid argument',
  24: 'Too many open files',
  28: 'No space left on device',
  32: 'Broken pipe',
  99: 'Cannot assign requested address',
  104: 'Connection reset by peer',
  110: 'Connection timed out',
  111: 'Connection refused',
};

const exchange = [
  'sending request to upstream',
  'reading response header from upstream',
  'reading upstream',
];
const wire = [
  'SSL handshaking to upstream',
  ...exchange,
  'proxying upgraded connection',
  'reading client request headers',
  'sending to client',
];

/** What nginx can be doing ("while …") when it writes a message of that file. */
const phases: readonly (readonly [file: RegExp, actions: readonly string[]])[] = [
  [/event_connect/, ['connecting to upstream']],
  [/ngx_(?:recv|send|readv_chain|writev_chain|linux_sendfile_chain)\.c/, wire],
  [/ngx_event_pipe/, ['reading upstream']],
  [/ngx_proxy_protocol/, ['reading PROXY protocol']],
  [/ngx_resolver/, ['resolving, resolver: 127.0.0.53:53']],
  [/http_(?:fastcgi|uwsgi|scgi|grpc|proxy|proxy_v2)_module/, exchange.slice(1)],
];

/** All variants of a message: with each errno where one follows, in each phase it can occur in. */
export function filled(written: Pick<Format, 'format' | 'errno' | 'file' | 'level'>): string[] {
  const { format, errno } = written;
  const message =
    phrases[format] ??
    format.replace(/(?<=[a-z])%s/g, '').replace(placeholder, (found) => valueOf(found));
  const ends = errno
    ? Object.entries(errnos).map(([number, text]) => ` (${number}: ${text})`)
    : [''];
  return ends.flatMap((end) => actionsOf(written).map((action) => `${message}${end}${action}`));
}

/** TLS is also configured and torn down: only what is told of a connection has a phase there. */
function actionsOf({ file, level, format }: Pick<Format, 'file' | 'level' | 'format'>): string[] {
  if (level === 'emerg') return [''];
  const actions = file.endsWith('openssl.c')
    ? ofTls(format)
    : phases.find(([form]) => form.test(file))?.[1];
  return actions?.map((action) => ` while ${action}`) ?? [''];
}

function ofTls(format: string): readonly string[] | undefined {
  if (/handshake/.test(format)) return ['SSL handshaking to upstream', 'SSL handshaking'];
  return /SSL_(?:read|write)/.test(format) ? wire.slice(1) : undefined;
}

function valueOf(found: string): string {
  if (found === '%%') return '%';
  if (/[Vvsc]$/.test(found)) return 'a.example';
  return /[xX]/.test(found) ? '1f' : '41';
}
