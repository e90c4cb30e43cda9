import { detailLabels } from '../../log/detail-labels.ts';
import type { DetailId, Details } from '../../log/details.ts';

/** The reader's own values, which stand in the page's commands instead of the examples. */
export function Values({ details }: { details: Details }) {
  const known = Object.entries(details) as [DetailId, string][];
  if (known.length === 0) return null;
  return (
    <section class="values">
      <h2>Your values</h2>
      <dl>
        {known.map(([id, value]) => (
          <div key={id}>
            <dt class="soft">{detailLabels[id]}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
