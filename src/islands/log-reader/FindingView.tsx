import { statusLabel } from '../../log/signatures/status.ts';
import { messageLink } from '../../site/message-link.ts';
import { LabelledLine } from './LabelledLine.tsx';
import type { Explained } from './messages.ts';

interface Props {
  finding: Explained;
  isFirst: boolean;
  /** Where this line leads, if elsewhere than all lines together. */
  leadsOn: string | undefined;
}

/** One message of the log: what it means, what the client got, how often it is there. */
export function FindingView({ finding, isFirst, leadsOn }: Props) {
  const { line, count, message, meaning, status } = finding;
  return (
    <li class="finding">
      <p class="told">
        <strong class={status === 502 ? 'badge bad' : 'badge'}>{short(status)}</strong>{' '}
        {count > 1 && <span class="count">{count.toLocaleString('en')} times</span>} {meaning}
      </p>
      <LabelledLine line={line} isOpen={isFirst} />
      <p class="small">
        {status !== 'none' && `The client gets ${statusLabel(status)}. `}
        <a href={messageLink(message)}>About this message</a>
        {leadsOn && <a href={leadsOn}>Find the cause of this line alone</a>}
      </p>
    </li>
  );
}

function short(status: Explained['status']): string {
  const words: Partial<Record<Explained['status'], string>> = {
    raw: '009',
    truncated: 'cut short',
    startup: 'does not start',
    none: 'no status',
  };
  return words[status] ?? String(status);
}
