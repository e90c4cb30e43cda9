/** What nginx itself answers, asked on its own host. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import type { Asked } from './asked.ts';
import { open, settled } from './output.ts';
import type { Known, Line, Told } from './output.ts';
import { isNginx } from './who-answered.ts';
import { whereNoLog } from './where-no-log.ts';

export function nginxAnswer(asked: Asked, known: Known): Told {
  const { reply, attempts, error } = asked;
  const refused = attempts.find(({ reason }) => reason === 'Connection refused');
  if (refused)
    return told('no-connection', 'Nothing listens on nginx’s own port.', refused.line, known);
  if (!reply) return open('nginx itself gave no answer.', (error ?? asked.lines[0]!).text);
  if (reply.version && !isNginx(reply.server))
    return open(
      'Something else than nginx answers there. Find it with: ss -ltnp',
      reply.line.text.trim(),
    );
  return ofStatus(asked, reply.status, reply.line, known);
}

function ofStatus({ error, seconds }: Asked, status: number, line: Line, known: Known): Told {
  if (error?.text.startsWith('curl: (18) '))
    return told('status-500', 'The answer of nginx is cut short.', error, known);
  if (status === 504 && seconds !== undefined && seconds < 2)
    return open('nginx answers 504 without a wait: another server may have said so.', line.text);
  const answer = answers[status] ?? (status >= 200 && status < 300 ? 'works' : undefined);
  if (answer) return told(answer, `nginx itself answers ${status}.`, line, known);
  const says =
    status >= 300 && status < 400
      ? `nginx answers ${status}, which sends elsewhere. Ask https://127.0.0.1/ instead.`
      : `nginx answers ${status}, which is no 502. Ask for a page that fails.`;
  return open(says, line.text.trim());
}

const answers: Readonly<Record<number, DefiniteAnswer<'nginx-answers'>>> = {
  502: 'status-502',
  504: 'status-504',
  500: 'status-500',
  404: 'other-status',
  413: 'other-status',
  499: 'other-status',
  503: 'other-status',
};

function told(
  answer: DefiniteAnswer<'nginx-answers'>,
  says: string,
  line: Line,
  known: Known,
): Told {
  return settled(says, line.text.trim(), whereNoLog(known, { 'nginx-answers': answer }));
}
