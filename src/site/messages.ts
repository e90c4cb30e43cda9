/** The signatures, in the sections in which /messages/ shows them. */
import { signatures } from '../log/signatures/index.ts';
import type { Signature, Writer } from '../log/signatures/index.ts';

export interface Section {
  id: string;
  title: string;
  messages: Signature[];
}

const sections: { id: string; title: string; holds: (signature: Signature) => boolean }[] = [
  { id: 'status-502', title: 'nginx: the client gets 502', holds: nginxGives(502) },
  { id: 'status-504', title: 'nginx: the client gets 504', holds: nginxGives(504) },
  { id: 'status-503', title: 'nginx: the client gets 503', holds: nginxGives(503) },
  { id: 'status-500', title: 'nginx: the client gets 500', holds: nginxGives(500) },
  {
    id: 'cut-short',
    title: 'nginx: an answer that stops short or has no status',
    holds: nginxGives('truncated', 'raw'),
  },
  { id: 'startup', title: 'nginx: it does not start or reload', holds: nginxGives('startup') },
  {
    id: 'other',
    title: 'nginx: another status, or no harm',
    holds: ({ writer }) => writer === 'nginx',
  },
];

function nginxGives(...statuses: Signature['status'][]) {
  return ({ writer, status }: Signature) => writer === 'nginx' && statuses.includes(status);
}

const otherTitles: Partial<Record<Writer, string>> = {
  Linux: 'The kernel’s log',
  systemd: 'systemd’s journal',
  Docker: 'Docker',
  'a browser': 'What a browser shows',
};

function sectionOf(signature: Signature): { id: string; title: string } {
  const { writer } = signature;
  const id = `log-${writer.toLowerCase().replace(/[^a-z]+/g, '-')}`;
  const title = otherTitles[writer] ?? `${writer}’s log`;
  return sections.find((section) => section.holds(signature)) ?? { id, title };
}

/** Every signature in exactly one section; sections without any are left out. */
export function messageSections(): Section[] {
  const filled = new Map<string, Section>();
  for (const { id, title } of sections) filled.set(id, { id, title, messages: [] });
  for (const signature of signatures) {
    const { id, title } = sectionOf(signature);
    if (!filled.has(id)) filled.set(id, { id, title, messages: [] });
    filled.get(id)?.messages.push(signature);
  }
  return [...filled.values()].filter(({ messages }) => messages.length > 0);
}

/** The signatures that lead to a symptom. */
export function messagesOf(symptom: string): Signature[] {
  return signatures.filter((signature) => signature.symptom === symptom);
}
