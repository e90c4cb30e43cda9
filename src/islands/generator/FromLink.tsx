import { useEffect, useRef } from 'preact/hooks';
import type { DetailId, DetailLabels } from '../../log/details.ts';
import type { Trusted } from './use-trusted.ts';

/** Values that a link brought are shown, and stay out of the commands until the reader has looked at them. */
export function FromLink({
  labels,
  foreign,
  decided,
  use,
  drop,
}: Trusted & { labels: DetailLabels }) {
  const root = useRef<HTMLDivElement>(null);
  const values = Object.entries(foreign) as [DetailId, string][];
  // The buttons are gone: whoever pressed one with a key goes on from here.
  useEffect(() => {
    if (decided) root.current?.focus();
  }, [decided]);
  return (
    <div class="from-link no-print" role="status" tabIndex={-1} ref={root}>
      {values.length > 0 && (
        <div class="callout warn">
          <p>
            These values came with the link. You have not typed or pasted them in this tab, so the
            text below has examples in their place:
          </p>
          <ul>
            {values.map(([id, value]) => (
              <li key={id}>
                {labels[id]}: <code>{value}</code>
              </li>
            ))}
          </ul>
          <p>Use them only if they are those of your own server: the commands run as root.</p>
          <p class="choices">
            <button type="button" class="button" onClick={use}>
              Use them
            </button>
            <button type="button" class="button" onClick={drop}>
              Use the examples
            </button>
          </p>
        </div>
      )}
      {values.length === 0 && decided && (
        <p class="small soft">
          {decided === 'used'
            ? 'The link’s values are in the text.'
            : 'The link’s values are gone; put in your own.'}
        </p>
      )}
    </div>
  );
}
