/** Where the site's error log goes, by the error_log lines of nginx -T. */
import type { Configuration, Directive } from './directives.ts';
import { settled } from './output.ts';
import type { Told } from './output.ts';

/** Debian's, the RHEL family's and the official image's place, which the pages name. */
const usual = '/var/log/nginx/error.log';
const high = /\s(?:crit|alert|emerg)$/;

export function errorLog({ directives, files }: Configuration): Told[] {
  const logs = directives.filter(({ name }) => name === 'error_log');
  const last = logs.at(-1);
  if (!last) return [];
  const isSiteOwn = last.file !== undefined && !last.file.endsWith('/nginx.conf');
  if (isSiteOwn || isHigh(last)) return [place('elsewhere', last)];
  const isAll = files.some(({ text }) => text.includes('/nginx.conf'));
  return isAll && logs.length === 1 && last.value.split(/\s+/)[0] === usual
    ? [place('here', last)]
    : [];
}

function isHigh({ value }: Directive): boolean {
  return high.test(value) || value.startsWith('/dev/null');
}

function place(answer: 'here' | 'elsewhere', { value, line }: Directive): Told {
  const says =
    answer === 'here'
      ? `All error messages go to ${value}.`
      : `The last error_log line says “${value}”: another file, or only the gravest messages.`;
  return settled(says, line.text.trim(), { 'error-log-place': answer });
}
