/** One command as each platform runs it: nginx may be in a container, and its log may be elsewhere. */
import { readerPlatformIds } from './readers.ts';
import type { ReaderPlatformId } from './readers.ts';

/** How to run a program beside nginx, and where to read its logs: a file, or a command that prints them. */
interface Access {
  beside?: string;
  errorLog?: Log;
  accessLog?: Log;
}
type Log = { file: string } | { printedBy: string };

const printed = (printedBy: string) => ({
  errorLog: { printedBy },
  accessLog: { printedBy },
});
const pleskLogs = '/var/www/vhosts/system/example.com/logs';

const accesses: Partial<Record<ReaderPlatformId, Access>> = {
  container: {
    /** Without a terminal of its own, or errors would go where the output goes: into `grep`. */
    beside: 'docker compose exec -T nginx ',
    ...printed('docker compose logs --no-log-prefix nginx 2>&1'),
  },
  kubernetes: {
    beside: 'kubectl exec -n ingress-nginx deploy/ingress-nginx-controller -- ',
    ...printed(
      'kubectl logs -n ingress-nginx -l app.kubernetes.io/component=controller --tail=-1 --since=1h',
    ),
  },
  plesk: {
    errorLog: { file: `${pleskLogs}/proxy_error_log` },
    accessLog: { file: `${pleskLogs}/proxy_access_ssl_log` },
  },
  cpanel: {
    /** Each line begins with the site's name and port there, which would shift the columns. */
    accessLog: { printedBy: "sed -E 's/^[^ ]+:(80|443) //' /var/log/nginx/domains/example.com" },
  },
};

/** The command on one platform; it is written as on Debian. */
export function onPlatform(id: ReaderPlatformId, command: string): string {
  const { beside = '', errorLog, accessLog } = accesses[id] ?? {};
  return command
    .split('\n')
    .map((line) => line.replace(/(^|\$\()nginx /, `$1${beside}nginx `))
    .map((line) => readFrom(line, '/var/log/nginx/error.log', errorLog))
    .map((line) => readFrom(line, '/var/log/nginx/access.log', accessLog))
    .join('\n');
}

function readFrom(line: string, file: string, log: Log | undefined): string {
  if (!log || !line.includes(` ${file}`)) return line;
  if ('file' in log) return line.replace(file, log.file);
  return `${log.printedBy} | ${line.replace(` ${file}`, '')}`;
}

/** The forms that differ, each with the platforms that use it. */
export function variantsOf(command: string): { command: string; platforms: ReaderPlatformId[] }[] {
  const forms = Map.groupBy(readerPlatformIds, (id) => onPlatform(id, command));
  return [...forms].map(([form, platforms]) => ({ command: form, platforms }));
}
