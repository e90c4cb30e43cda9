/** The command line: fix502 explain [FILE|-] [--json]. */
import { parseArgs } from 'node:util';

export const usage = `Usage: fix502 explain [FILE | -] [--json]

Reads an nginx error log, and the logs of the application and the kernel if they
are in the same text, and what commands such as ss -ltnp, systemctl status and
curl -v printed. It says what each means and which cause of a 502 Bad Gateway is
the likeliest.

  FILE        the log, for example /var/log/nginx/error.log
  -           read standard input; this is also what happens without FILE
  --json      print one JSON object instead of text
  -h, --help  print this

Exit status: 0 something was recognised, 1 nothing was, 2 the command or the file
is wrong.

  tail -n 1000 /var/log/nginx/error.log | fix502 explain
  journalctl -u nginx -u php8.2-fpm --since today | fix502 explain --json
  (tail error.log; ss -ltnp; systemctl status app) | fix502 explain
`;

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'explain'; readonly file: string; readonly json: boolean };

/** A mistake of the user's: its message says what is wrong and what to do next. */
export class UsageError extends Error {}

export function commandOf(words: readonly string[], stdinIsTerminal: boolean): Command {
  const { values, positionals } = parsed(words);
  if (values.help) return { kind: 'help' };
  const [command, file, ...others] = positionals;
  if (command !== 'explain')
    throw new UsageError(
      command === undefined
        ? 'No command was given. Write: fix502 explain FILE'
        : `There is no command “${command}”. Write: fix502 explain FILE`,
    );
  if (others.length > 0)
    throw new UsageError('More than one FILE was given. Write: cat FILE … | fix502 explain -');
  if (file === undefined && stdinIsTerminal)
    throw new UsageError('No FILE was given. Write: fix502 explain /var/log/nginx/error.log');
  return { kind: 'explain', file: file ?? '-', json: values.json ?? false };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    const [reason] = (error as Error).message.split('. ');
    throw new UsageError(`${reason}. The options are --json and --help.`);
  }
}
