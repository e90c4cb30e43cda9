import { partsOf } from '../../log/parts.ts';
import type { Part, PartLabel } from '../../log/parts.ts';

/** The parts that say what went wrong; the rest stands back. */
const telling: readonly PartLabel[] = ['message', 'action', 'upstream'];
const tells = ({ label }: Part) => telling.includes(label);

/** A log line as it was written, and below it what each part is. Looks as `components/LogLine.astro` does. */
export function LabelledLine({ line, isOpen }: { line: string; isOpen: boolean }) {
  const parts = partsOf(line);
  return (
    <>
      <pre class="log">
        <samp>{emphasized(line, parts)}</samp>
      </pre>
      <details class="parts" open={isOpen}>
        <summary>Parts of the line</summary>
        <dl class="log-parts">
          {parts.map((part) => (
            <div key={part.start} class={tells(part) ? 'telling' : undefined}>
              <dt>{part.label}</dt>
              <dd>
                <samp>{part.text}</samp>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function emphasized(line: string, parts: Part[]) {
  let at = 0;
  const told = parts.filter(tells).flatMap(({ label, text, start, end }) => {
    const before = line.slice(at, start);
    at = end;
    return [before, label === 'message' ? <strong>{text}</strong> : <b>{text}</b>];
  });
  return [...told, line.slice(at)];
}
