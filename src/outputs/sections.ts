/** Pasted text -> sections: the prompts' lines with their commands, and what each command printed. */
import { longestLine, plain } from '../log/clean.ts';
import type { Line, Section } from './output.ts';

/** Programs whose names begin a command; a bare `# ` before anything else is a comment of a configuration file. */
const programs =
  'ss|netstat|lsof|systemctl|service|rc-service|ls|namei|stat|nginx|getenforce|sestatus|ausearch|dig|host|getent|nslookup|resolvectl|openssl|docker|docker-compose|podman|kubectl|curl|php-fpm[\\d.]{0,4}|id|ps|df|free|ulimit|iptables|nft|ufw|su|journalctl|dmesg|cat|tail|grep|nsenter|for';
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

/** Colours, carriage returns and invisible characters are not text; a line's indentation is. */
export function sectionsOf(text: string): Section[] {
  const sections: { command: string | undefined; at: number; lines: Line[] }[] = [
    { command: undefined, at: 1, lines: [] },
  ];
  text.split('\n').forEach((raw, index) => {
    const line = plain(raw.slice(0, longestLine)).trimEnd();
    const typed = commandIn(line);
    const at = index + 1;
    if (typed === undefined) sections.at(-1)!.lines.push({ text: line, at });
    else sections.push({ command: typed, at, lines: [] });
  });
  return sections;
}
