import { runbook } from '../../snippets/runbook.ts';
import type { Step } from '../../snippets/runbook.ts';
import type { Change, Command } from '../../snippets/snippet.ts';
import { CodeFigure } from '../CodeFigure.tsx';
import { Colored } from './Colored.tsx';

/** The commands around the change, in order, each to be run as root. */
export function Runbook({ change }: { change: Change }) {
  return (
    <section class="runbook">
      <h2>Runbook</h2>
      <p class="soft">Run each command as root, in this order, on the host that runs nginx.</p>
      <ol>
        {runbook(change).map((step) => (
          <li key={step.id}>
            <StepView {...step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepView({ id, title, commands }: Step) {
  return (
    <>
      <h3>{title}</h3>
      {commands.map((command, index) => (
        <CommandView key={index} step={id} {...command} />
      ))}
    </>
  );
}

function CommandView({ step, run, expect, note }: Command & { step: string }) {
  return (
    <>
      <CodeFigure step={step} text={run.source} wraps>
        <Colored text={run.source} language="sh" />
      </CodeFigure>
      {expect && (
        <figure class="output">
          <figcaption>Expect</figcaption>
          <pre>
            <samp>{expect}</samp>
          </pre>
        </figure>
      )}
      {note && <p class="note">{note}</p>}
    </>
  );
}
