/** What the application answers without nginx. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import type { Asked, Attempt, Reply } from './asked.ts';
import { failsAfter } from './fails-after.ts';
import { failureOf } from './failures.ts';
import { open, saying, settled } from './output.ts';
import type { Known, Told } from './output.ts';
import { spoken } from './speaks.ts';
import { whereNoLog } from './where-no-log.ts';

export function directAnswer(asked: Asked, known: Known): Told {
  const { reply, error, socket } = asked;
  const attempt = decisive(asked.attempts);
  if (attempt) return ofAttempt(attempt, asked, known);
  if (reply?.version && error)
    return open('The application began an answer and did not end it.', error.text.trim());
  if (reply) return ofReply(reply, asked, known);
  if (error) return failureOf(error, known);
  return (socket ? undefined : failsAfter(asked)) ?? saying();
}

/** A name with both kinds of address fails for both; without IPv6 on the host that kind says nothing. */
function decisive(attempts: readonly Attempt[]): Attempt | undefined {
  const v4 = attempts.filter(({ at }) => !at.includes(':'));
  return (v4.length > 0 ? v4 : attempts).at(-1);
}

const connecting: Readonly<Record<string, DefiniteAnswer<'direct-answer'>>> = {
  'Connection refused': 'refused',
  'No such file or directory': 'no-socket',
  'No route to host': 'unreachable',
  'Host is unreachable': 'unreachable',
  'Network is unreachable': 'unreachable',
  'Network unreachable': 'unreachable',
  'Connection timed out': 'hangs',
};

function ofAttempt({ line, at, reason }: Attempt, asked: Asked, known: Known): Told {
  const quote = line.text.trim();
  const after = asked.socket ? undefined : failsAfter(asked);
  const facts = after?.facts ?? {};
  const answer = connecting[reason];
  const told = answer ? whereNoLog(known, { 'direct-answer': answer }) : {};
  if (Object.keys(told).length === 0 && after) return after;
  if (answer) return settled(`Without nginx, ${at} says: ${reason}.`, quote, { ...facts, ...told });
  const says =
    reason === 'Permission denied'
      ? `The rights of ${at} stop whoever asks here. namei -l shows where nginx’s user is stopped.`
      : `More connections wait at ${at} than fit: ask again, and count.`;
  return open(says, quote);
}

function ofReply(reply: Reply, asked: Asked, known: Known): Told {
  const told = spoken(reply, asked);
  const { status, line } = reply;
  const isPlaceKnown = asked.port !== undefined || asked.socket !== undefined;
  if (status === 0 || !isPlaceKnown) return told;
  const direct = whereNoLog(known, { 'direct-answer': status < 500 ? 'ok' : 'status-5xx' });
  if (Object.keys(direct).length === 0) return told;
  const says = `Without nginx the application answers ${status}.`;
  return settled(says, line.text.trim(), { ...told.facts, ...direct });
}
