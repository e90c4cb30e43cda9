/** Every message format in an nginx source tree: a fact about nginx, without its code. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { callsIn, functionAt, textOf, withoutComments } from './calls.ts';
import { files } from './files.ts';

export interface Format {
  readonly file: string;
  readonly level: string;
  /** As given to nginx's printf: `%V`, `%s`, `%ui` … stand for values. */
  readonly format: string;
  /** Whether ` (111: Connection refused)` follows. */
  readonly errno: boolean;
  readonly function: string;
}

/** Place of the level, the errno and the format among the arguments. `level` is missing where the errno decides. */
const writers: Record<string, { level?: number; errno: number; format: number }> = {
  ngx_log_error: { level: 0, errno: 2, format: 3 },
  ngx_conf_log_error: { level: 0, errno: 2, format: 3 },
  ngx_ssl_error: { level: 0, errno: 2, format: 3 },
  ngx_ssl_conf_error: { level: 0, errno: 2, format: 3 },
  ngx_resolver_log_error: { level: 0, errno: 2, format: 3 },
  ngx_connection_error: { errno: 1, format: 2 },
  ngx_ssl_connection_error: { errno: 2, format: 3 },
};

const levels: Record<string, string> = {
  NGX_LOG_EMERG: 'emerg',
  NGX_LOG_ALERT: 'alert',
  NGX_LOG_CRIT: 'crit',
  NGX_LOG_ERR: 'error',
  NGX_LOG_WARN: 'warn',
  NGX_LOG_NOTICE: 'notice',
  NGX_LOG_INFO: 'info',
};

export function formatsOf(tree: string): Format[] {
  const present = files.filter((file) => existsSync(join(tree, 'src', file)));
  if (present.length === 0) throw new Error(`${tree} has no src/ of nginx: give its source tree`);
  const macros = macrosOf(tree);
  const all = present.flatMap((file) => {
    const source = withoutComments(readFileSync(join(tree, 'src', file), 'utf8'));
    return [...written(file, source, macros), ...returned(file, source), ...reasons(file, source)];
  });
  const unlike = new Map(all.map((it) => [`${it.file} ${it.level} ${it.format}`, it]));
  return [...unlike.values()];
}

function written(file: string, source: string, macros: ReadonlyMap<string, string>): Format[] {
  return callsIn(source, Object.keys(writers)).flatMap(({ name, args, at }) => {
    const place = writers[name]!;
    const format = textOf(args[place.format] ?? '', macros);
    if (format === undefined) return [];
    const level = place.level === undefined ? 'by errno' : levels[args[place.level]!];
    const errno =
      !['0', 'rc', 'rev->pending_eof'].includes(args[place.errno]!) && name !== 'ngx_ssl_error';
    return [{ file, level: level ?? 'by cause', format, errno, function: functionAt(source, at) }];
  });
}

/** What a directive's handler returns, nginx's parser puts behind the directive's name. */
function returned(file: string, source: string): Format[] {
  return [...source.matchAll(/return "((?:\\.|[^"\\])+)";/g)]
    .filter(
      (found) =>
        file.startsWith('http/') && /^(?:is|cannot|must|may|invalid|value)\b/.test(found[1]!),
    )
    .map((found) => ({
      file,
      level: 'emerg',
      format: `"%V" directive ${textOf(found[0].slice(7, -1), new Map())!}`,
      errno: false,
      function: functionAt(source, found.index),
    }));
}

/** Texts that are kept in a variable before they are written. */
const kept: Record<string, { form: RegExp; level: string; behind: string }> = {
  'core/ngx_inet.c': {
    form: /->err = "((?:\\.|[^"\\])+)";/g,
    level: 'emerg',
    behind: ' in upstream "%V"',
  },
  'core/ngx_resolver.c': { form: /\berr = "((?:\\.|[^"\\])+)";/g, level: 'by cause', behind: '' },
};

function reasons(file: string, source: string): Format[] {
  const { form, level, behind } = kept[file] ?? {};
  if (!form || !level) return [];
  return [...source.matchAll(form)].map((found) => ({
    file,
    level,
    format: `${found[1]!}${behind ?? ''}`,
    errno: false,
    function: functionAt(source, found.index),
  }));
}

/** `#define ngx_open_file_n "open()"` of the headers for Unix. */
function macrosOf(tree: string): Map<string, string> {
  const folders = ['core', 'os/unix', 'event', 'http'].map((it) => join(tree, 'src', it));
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.[ch]$/.test(name) && !/freebsd|darwin|solaris/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const found = sources.flatMap((source) => [
    ...source.matchAll(/^#define\s+(\w+)\s+((?:"(?:\\.|[^"\\])*"\s*)+)$/gm),
  ]);
  return new Map(found.map(([, name, text]) => [name!, textOf(text!, new Map())!]));
}
