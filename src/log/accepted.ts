/** What the form of each detail accepts, in words, for the message shown when a value is refused. Apart, since only a form needs them. */
import type { DetailId } from './details.ts';

const path =
  'an absolute path of letters, digits and . _ - @ +, without “..” in it, and not a folder of the system such as /etc';
const socket =
  'the absolute path of a socket, without “..” in it, and not in /etc, /usr or another folder of the system';
const ownFolder =
  'a folder of nginx’s own, at least two levels deep such as /var/lib/nginx/body, without “..” in it: commands change its owner and mode, so it must not be one of the system, such as /etc or /var/lib';
const name = 'letters, digits, _ and -, not starting with a digit';
const host = 'a host name, an IPv4 address, or an IPv6 address in [ ]';
const port = 'a port number from 1 to 65535';

export const accepted: Record<DetailId, string> = {
  site: 'an address with https:// or http://, in lower case, without “?” and what follows it',
  'server-name': host,
  'site-scheme': 'http or https, with a port after “:” if visitors use another',
  'request-path': 'a path that starts with /, with its query if it matters',
  'mounted-folder': path,
  'site-file': path,
  'nginx-version':
    'numbers such as 1.22.1, as “nginx -v” prints them; OpenResty’s 1.25.3.1 and a mere 1.26 will do',
  'upstream-host': host,
  'upstream-port': port,
  'listening-host': host,
  'listening-port': port,
  'socket-path': socket,
  'listening-socket': socket,
  'php-version': 'two numbers such as 8.2',
  'pool-name': name,
  service: 'a unit name: letters, digits and . _ - @',
  'app-folder': path,
  'app-file': path,
  'nginx-user': name,
  'client-address': host,
  'upstream-name': host,
  'resolver-address': host,
  'container-service': 'lower-case letters, digits, _ and -',
  'compose-file': path,
  'header-size': 'a whole number of bytes',
  'request-seconds': 'a whole number of seconds, 1 to 9999',
  'idle-seconds': 'a whole number of seconds, 1 to 9999',
  'memory-mb': 'a whole number of megabytes',
  'worker-mb': 'a whole number of megabytes',
  backlog: 'a whole number, 1 to 99999',
  'worker-connections': 'a whole number, 100 to 999999',
  'temp-folder': ownFolder,
  'spare-folder': ownFolder,
  'uwsgi-file': path,
  'port-holder': 'a unit name: letters, digits and . _ - @',
  'config-file': path,
  'config-line': 'a line number',
  'tls-name': host,
  'ca-file': path,
  'ca-key': path,
  'certificate-file': path,
  'certificate-key': path,
  'client-certificate': path,
  'client-key': path,
  'route-network': 'an address and a prefix length such as 10.2.0.0/24, or “default”',
  'gateway-address': 'an IPv4 or IPv6 address, without brackets',
  'peer-connections': 'a whole number',
  'nginx-port': port,
  'good-copy': path,
  'site-certificate': path,
  'site-key': path,
  'limit-zone': name,
  'burst-requests': 'a whole number',
  'upload-mb': 'a whole number of megabytes',
  'script-folder': path,
  'front-idle-seconds': 'a whole number of seconds, 1 to 9999',
  extension: name,
};
