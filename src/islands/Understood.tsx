import type { Understood as Output } from '../outputs/read.ts';

/** What was understood of commands' outputs: a sentence, and the text it rests on. */
export function Understood({ outputs }: { outputs: readonly Output[] }) {
  return (
    <ul class="understood">
      {outputs.flatMap(({ command, at, sentences }) =>
        sentences.map(({ says, quote, open }, nth) => (
          <li key={`${at}-${nth}-${quote}`} class={open ? 'open' : undefined}>
            <p>
              <span class="soft">
                {command}, line {at}
              </span>{' '}
              {says}
            </p>
            <pre class="log">
              <samp>{shortened(quote)}</samp>
            </pre>
          </li>
        )),
      )}
    </ul>
  );
}

/** A whole list would push the sentences apart. */
function shortened(quote: string): string {
  const lines = quote.split('\n');
  return lines.length > 4
    ? [...lines.slice(0, 3), `… ${lines.length - 3} more lines`].join('\n')
    : quote;
}
