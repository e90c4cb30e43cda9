import { link } from '../../site/links.ts';
import type { Report } from './messages.ts';

/** What is not known is said, not hidden. */
export function UnknownLines({ unknown, leftOut }: Pick<Report, 'unknown' | 'leftOut'>) {
  if (unknown.length === 0) return null;
  return (
    <details class="unknown">
      <summary>
        {unknown.length === 1 ? 'One line' : `${unknown.length} kinds of lines`} I don’t know
      </summary>
      <p>
        They may not matter. <a href={link.messages()}>Every message that is known</a> is on a page
        of its own.
      </p>
      <ul>
        {unknown.map(({ line, count }) => (
          <li key={line}>
            {count > 1 && <span class="count">{count.toLocaleString('en')} ×</span>}{' '}
            <samp>{line}</samp>
          </li>
        ))}
      </ul>
      {leftOut.unknown > 0 && <p>And {leftOut.unknown.toLocaleString('en')} more lines.</p>}
    </details>
  );
}
