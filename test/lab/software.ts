/** Which programs took part in a scenario, and their versions. */
import { node } from './machine.ts';
import type { Machine } from './machine.ts';

interface Program {
  /** In the name of a process, or in the unit or the nginx configuration that the scenario wrote. */
  trace: RegExp;
  version: string;
}

/** Programs that show by themselves that they took part. */
const programs: Record<string, Program> = {
  'Node.js': { trace: /\bnode\b/, version: `${node} --version` },
  'PHP-FPM': { trace: /\bphp-fpm/, version: 'php-fpm8.2 -v' },
  gunicorn: { trace: /\bgunicorn\b/, version: 'gunicorn --version' },
  uWSGI: { trace: /\buwsgi\b/, version: 'uwsgi --version' },
  dnsmasq: { trace: /\bdnsmasq\b/, version: 'dnsmasq --version' },
  OpenSSL: {
    trace: /_ssl_|\b(?:http|grpc)s:|\bssl\b/,
    // It may have been built with another one than it runs with; that one comes last.
    version: "nginx -V 2>&1 | grep -o 'OpenSSL [0-9.]*' | tail -n 1",
  },
};

const traces = `cat /proc/[0-9]*/comm
  find /etc/systemd/system -type f -name '*.service' -exec grep -h ^ExecStart= {} +
  cat /etc/nginx/conf.d/*.conf`;

/** The versions of `explicit`, commands that print one each, and of the programs that left a trace on the machine. */
export async function softwareOn(
  machine: Machine,
  explicit: Record<string, string>,
): Promise<Record<string, string>> {
  const text = (await machine.run(`${traces} 2>/dev/null`)).stdout;
  const found = Object.entries(programs).filter(([, { trace }]) => trace.test(text));
  const commands = Object.fromEntries(found.map(([name, { version }]) => [name, version]));
  const versions: Record<string, string> = {};
  for (const [name, command] of Object.entries({ ...commands, ...explicit }))
    versions[name] = versionIn(await machine.must(`${command} 2>&1`));
  return versions;
}

/** “gunicorn (version 20.1.0)” is 20.1.0. */
function versionIn(printed: string): string {
  const line = printed.trim().split('\n')[0] ?? '';
  return line.match(/\d+\.\d+[\w.+~-]*/)?.[0] ?? line;
}
