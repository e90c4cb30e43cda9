import { labelOf, questionOf } from '../../../machines/facts.ts';
import { formatState } from '../../diagnosis/address.ts';
import type { Outlines } from '../../diagnosis/outline.ts';
import type { Stop } from '../../diagnosis/stop.ts';
import { walk } from '../../diagnosis/walk.ts';
import { link } from '../../site/links.ts';
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
  const next = hrefOf(stop, state);
  return (
    <section class="verdict" aria-label="Verdict">
      <h2>{headline(report, stop)}</h2>
      <p>
        <a class="button primary" data-next href={next}>
          {nextStep(stop, titles)}
        </a>
      </p>
      <Values details={details} />
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
    </section>
  );
}

function headline({ symptom, causes, findings, outputs }: Report, stop: Stop): string {
  const isLog = findings.some((it) => it.symptom);
  if (stop.kind === 'cause')
    return isLog ? 'The log settles it' : 'What you pasted points to one cause';
  const page = outputs.find(({ command }) => command === errorPageName);
  if (page && !isLog) return firstSentence(page.sentences[0]?.says ?? errorPageName);
  if (symptom && !isLog) return `This fits ${labelOf('symptom', symptom)}`;
  if (symptom) return `${causes.length} causes fit this log`;
  if (findings.some(({ status }) => status === 502)) return 'A 502, but no line that says why';
  return outputs.length > 0
    ? 'Understood. Which error does nginx log?'
    : 'No line here is about a 502';
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
