import { runbook } from '../../snippets/runbook.ts';
import type { Step } from '../../snippets/runbook.ts';
import type { Change, Command, Setting } from '../../snippets/snippet.ts';
import { CodeFigure } from '../CodeFigure.tsx';
import { Colored } from './Colored.tsx';
import { Tool } from './Tool.tsx';

interface Props {
  change: Change;
  setting: Setting;
}

/** The commands around the change, in order. */
export function Runbook({ change, setting }: Props) {
  return (
    <section class="runbook">
      <h2>Runbook</h2>
      <p class="soft">
        Become root once: <code>sudo -i</code>. Then run the blocks in this order, each where it
        says. Any block may be run twice.
      </p>
      <Tool />
      <ol>
        {runbook(change, setting).map((step) => (
          <li key={step.id}>
            <StepView {...step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepView({ id, title, where, commands }: Step) {
  return (
    <>
      <h3>{title}</h3>
      <p class="where">{where}</p>
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
