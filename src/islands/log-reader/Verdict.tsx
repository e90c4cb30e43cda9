import { labelOf, questionOf } from '../../../machines/facts.ts';
import { formatState } from '../../diagnosis/address.ts';
import type { State } from '../../diagnosis/address.ts';
import type { Outlines } from '../../diagnosis/outline.ts';
import type { Stop } from '../../diagnosis/stop.ts';
import { walk } from '../../diagnosis/walk.ts';
import { link } from '../../site/links.ts';
import { statusLabel } from '../../log/signatures/status.ts';
import { errorPageName } from '../../outputs/output.ts';
import { Values } from '../answers/Values.tsx';
import type { Place } from '../answers/place.ts';
import { Share } from '../Share.tsx';
import { hrefOf } from '../stop-link.ts';
import type { Report } from './messages.ts';

interface Props {
  report: Report;
  outlines: Outlines;
  titles: Place['titles'];
}

/** What all lines together tell, and the one next step. */
export function Verdict({ report, outlines, titles }: Props) {
  const { symptom, facts, details, causes } = report;
  const stop = walk(outlines, 'triage', facts);
  const state = { facts, details };
  const other = otherStatus(report);
  return (
    <section class="verdict" aria-label="Verdict">
      <h2>{headline(report, stop)}</h2>
      {other && <p>{other}</p>}
      <NextSteps report={report} stop={stop} state={state} titles={titles} />
      {symptom && causes.length > 1 && (
        <ol class="possible">
          {causes.map(({ id, share }) => (
            <li key={id}>
              <a href={link.found(symptom, id, formatState(state))}>{titles[id] ?? id}</a>
              <Share share={share} />
            </li>
          ))}
        </ol>
      )}
      <Values details={details} />
    </section>
  );
}

interface StepsProps {
  report: Report;
  stop: Stop;
  state: State;
  titles: Place['titles'];
}

/** A question is asked first, unless only one cause is left to be checked. */
function NextSteps({ report: { symptom, causes }, stop, state, titles }: StepsProps) {
  const only = symptom && stop.kind === 'question' && causes.length === 1 && causes[0]!.id;
  const next = hrefOf(stop, state);
  if (!only)
    return (
      <p>
        <a class="button primary" data-next href={next}>
          {nextStep(stop, titles)}
        </a>
      </p>
    );
  return (
    <p class="ways">
      <a class="button primary" data-next href={link.found(symptom, only, formatState(state))}>
        Check it: {titles[only] ?? only}
      </a>
      <a class="button" href={next}>
        {nextStep(stop, titles)}
      </a>
    </p>
  );
}

function headline({ symptom, causes, findings, outputs }: Report, stop: Stop): string {
  const isLog = findings.some((it) => it.symptom);
  if (stop.kind === 'cause')
    return isLog ? 'The log settles it' : 'What you pasted points to one cause';
  const page = outputs.find(({ command }) => command === errorPageName);
  if (page && !isLog) return firstSentence(page.sentences[0]?.says ?? errorPageName);
  if (symptom && !isLog) return `This fits ${labelOf('symptom', symptom)}`;
  if (symptom && causes.length === 1) return 'One cause fits this log';
  if (symptom) return `${causes.length} causes fit this log`;
  if (findings.some(({ status }) => status === 502)) return 'A 502, but no line that says why';
  return outputs.length > 0
    ? 'Understood. Which error does nginx log?'
    : 'No line here is about a 502';
}

/** A neighbour of the 502 is named as such before its causes are. */
function otherStatus({ symptom, findings }: Report): string | undefined {
  const leading = findings.filter((it) => it.symptom && it.symptom === symptom);
  const [status] = new Set(leading.map((it) => it.status));
  if (typeof status !== 'number' || leading.some((it) => it.status === 502)) return undefined;
  return `This is not a 502: with it the client gets ${statusLabel(status)}.`;
}

function firstSentence(says: string): string {
  return says.split(/\. |: /, 1)[0]!.replace(/\.$/, '');
}

function nextStep(stop: Stop, titles: Place['titles']): string {
  switch (stop.kind) {
    case 'cause':
      return titles[stop.cause] ?? stop.cause;
    case 'question':
      return `Next question: ${questionOf(stop.fact)}`;
    case 'shortlist':
      return `Check the ${stop.suspects.length} causes that are left`;
  }
}
