/** Pasted text -> sections: the prompts' lines with their commands, and what each command printed. */
import { goesOn, longestLine, plain } from '../log/clean.ts';
import { isLog } from '../log/could-be-log.ts';
import type { Line, Section } from './output.ts';

/**
 * Programs whose names begin a command; a bare `# ` before anything else is a comment of a configuration file, and
 * “host not found” is a message.
 */
const programs =
  'ss|netstat|lsof|systemctl|service|rc-service|ls|namei|stat|nginx|getenforce|sestatus|ausearch|dig|host(?! not )|getent|nslookup|resolvectl|openssl|docker|docker-compose|podman|kubectl|curl|php-fpm[\\d.]{0,4}|id|ps|df|free|ulimit|iptables|nft|ufw|su|whoami;?|ip|journalctl|dmesg|cat|tail|grep|nsenter|for';
const command = new RegExp(
  `^(?:(?:sudo|doas) (?:-\\w{1,8} )?)?(?:${programs})(?: (?!version:)(?:-|[a-z./"'(\\[])|$)`,
);

const prompt =
  /^(?:\([^)]{1,40}\) ?)?(?:[^\s@]{1,40}@[^\s:$#]{1,64}[: ][^$#%❯]{0,100}|\[[^\]$#%❯]{1,100}\] ?|bash-[\d.]{1,8}|(?:\/|~)[\w./-]{0,80} )[$#%❯] {0,4}/;
const barePrompt = /^[$#%❯] {1,4}/;

/** Undefined for a line that is no prompt's; empty for a prompt without a command. */
function commandIn(line: string): string | undefined {
  const full = prompt.exec(line);
  if (full) return unprivileged(line.slice(full[0].length));
  const typed = line.replace(barePrompt, '');
  return command.test(typed) && !/[;{]\s*$/.test(typed) ? unprivileged(typed) : undefined;
}

/** Of a longer one, such as a curl with cookies, the beginning and the end. */
const longestCommand = 400;

function unprivileged(typed: string): string {
  const all = typed.trim();
  const isLong = all.length > longestCommand;
  return (isLong ? `${all.slice(0, 250)} … ${all.slice(-140)}` : all).replace(
    /^(?:sudo|doas) (?!-u)(?:-\w{1,8} )?/,
    '',
  );
}

/** Nobody types a command over more lines than this. */
const mostTyped = 20;

interface Open extends Section {
  readonly lines: Line[];
  typed: readonly string[];
}

/** Colours, carriage returns and invisible characters are not text; a line's indentation is. */
export function sectionsOf(text: string): Section[] {
  return sectionsOfLines(text.split('\n').map((line, index) => ({ text: line, at: index + 1 })));
}

export function sectionsOfLines(all: readonly Line[]): Section[] {
  const sections: Open[] = [{ command: undefined, at: 1, typed: [], lines: [] }];
  all.forEach(({ text: raw, at }) => {
    const line = plain(raw.slice(0, longestLine)).trimEnd();
    const last = sections.at(-1)!;
    const typed = commandIn(line);
    if (isTyped(last, line)) last.typed = [...last.typed, line.replace(/^\s{0,8}> /, '')];
    else if (typed === undefined) last.lines.push({ text: line, at });
    else sections.push({ command: typed, at, typed: [typed], lines: [] });
  });
  return sections.map(whole);
}

/** A line that goes on with the command of the line before; one that could be of a log does not. */
function isTyped({ typed, lines }: Open, line: string): boolean {
  const last = typed.at(-1);
  if (last === undefined || lines.length > 0 || typed.length > mostTyped) return false;
  return line !== '' && goesOn(last) && !isLog(line);
}

function whole({ command, at, typed, lines }: Open): Section {
  if (typed.length < 2) return { command, at, lines };
  const all = typed.map((line) => line.replace(/\\$/, '').trim()).join(' ');
  return { command: unprivileged(all), at, until: at + typed.length - 1, lines };
}
