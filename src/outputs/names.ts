/** dig, host, getent, nslookup, resolvectl: whether a name still has the address that nginx uses. */
import { answersIn } from './name-answers.ts';
import type { Answers } from './name-answers.ts';
import { ofEach, open, quoted, settled, together, unsaid } from './output.ts';
import type { Known, Section, Told } from './output.ts';
import { isLoopback } from './upstream.ts';

export const names = ofEach((section) => {
  const found = answersIn(section);
  if (!found) return undefined;
  return {
    command: 'The name’s addresses',
    lines: found.lines,
    tell: (known) => tell(found, section, known),
  };
});

function tell(found: Answers, { command }: Section, known: Known): Told {
  const { name = 'The name', addresses, lines, isNone } = found;
  const quote = quoted(lines.slice(0, 4)) || command || name;
  return together(
    unsaid({
      'resolver-address': found.server,
      'upstream-name': /\./.test(name) ? name : undefined,
    }),
    isNone ? gone(name, quote, command, known) : compared(name, addresses, quote, known),
  );
}

function compared(name: string, addresses: readonly string[], quote: string, known: Known): Told {
  const list = addresses.slice(0, 4).join(', ');
  const host = known.details['upstream-host'];
  const isAddress = host !== undefined && /^[\d.]+$|^\[/.test(host);
  if (!isAddress || isLoopback(host))
    return open(
      `${name} is ${list}. Compare it with the address after “upstream:” in the log line, or paste that line too.`,
      quote,
    );
  const isThere = addresses.includes(host.replace(/[[\]]/g, ''));
  const says = isThere
    ? `${name} still has ${host}, the address that nginx uses.`
    : `${name} is ${list} by now; nginx uses ${host}.`;
  return settled(says, quote, { 'name-current': isThere ? 'yes' : 'no' });
}

/** dig and host ask DNS alone; the name may be in /etc/hosts. A container's name is gone while it does not run. */
function gone(name: string, quote: string, command: string | undefined, known: Known): Told {
  const isWhole = /\bgetent\b/.test(command ?? '');
  const isContainer =
    known.facts['upstream-address'] === 'container' || /^docker|^kubectl/.test(command ?? '');
  if (!isWhole)
    return open(
      `${name} is not known to DNS. It may be in /etc/hosts: getent ahosts asks both.`,
      quote,
    );
  if (isContainer) return open(`${name} has no address: that container does not run.`, quote);
  return settled(`${name} has no address any more.`, quote, { 'name-current': 'no' });
}
