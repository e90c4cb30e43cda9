import { labelOf, questionOf } from '../../../machines/facts.ts';
import type { FactId, Facts } from '../../../machines/facts.ts';
import type { State } from '../../diagnosis/address.ts';
import { LabelledLine } from '../log-reader/LabelledLine.tsx';
import { Understood } from '../Understood.tsx';
import type { Learned } from './learned.ts';
import type { PasteReport } from './use-paste.ts';
import type { Place } from './place.ts';

interface Props {
  place: Place & { fact: FactId };
  state: State;
  report: PasteReport;
  learned: Learned;
}

/** What was understood, the answer it gives, and what else it tells. */
export function PasteResult({ place, state, report, learned }: Props) {
  const { answer, href, others, contradicted } = learned;
  const news = Object.entries(others) as [FactId, string][];
  const before = state.facts[place.fact];
  return (
    <>
      {answer && (
        <p class="accept">
          <a class="button primary" data-accept href={href}>
            Take this answer: {labelOf(place.fact, answer)}
          </a>
          {before && before !== answer && (
            <small>You answered: {labelOf(place.fact, before)}</small>
          )}
        </p>
      )}
      <Understood outputs={report.outputs} />
      <Lines report={report} />
      {news.length > 0 && <News news={news} href={answer ? undefined : href} />}
      {contradicted.map(({ difference: { fact, before: was, now }, href: taking }) => (
        <p key={fact} class="callout warn">
          {questionOf(fact)} Until now: <strong>{labelOf(fact, was)}</strong>. This text says:{' '}
          <strong>{labelOf(fact, now)}</strong>. <a href={taking}>Believe the text</a>
        </p>
      ))}
    </>
  );
}

function Lines({ report: { findings, unknown } }: { report: PasteReport }) {
  return (
    <>
      {findings.slice(0, 5).map(({ at, line, meaning, count }) => (
        <div key={at} class="understood">
          <p>
            <span class="soft">{count > 1 ? `${count} log lines` : `A log line, line ${at}`}</span>{' '}
            {meaning}
          </p>
          <LabelledLine line={line} isOpen={false} />
        </div>
      ))}
      {unknown > 0 && findings.length > 0 && (
        <p class="small soft">
          {unknown === 1 ? 'One other line is' : `${unknown} other lines are`} not known.
        </p>
      )}
    </>
  );
}

function News({ news, href }: { news: [FactId, string][]; href: string | undefined }) {
  return (
    <section class="news">
      <h2>It also tells</h2>
      <ul>
        {news.map(([fact, answer]) => (
          <li key={fact}>
            <span class="soft">{questionOf(fact)}</span> {labelOf(fact, answer)}
          </li>
        ))}
      </ul>
      {href && (
        <a class="button" data-accept href={href}>
          Remember this
        </a>
      )}
    </section>
  );
}

/** The result in one sentence, for the status line and a screen reader. */
export function summaryOf(report: PasteReport, { answer, others }: Learned, fact: FactId): string {
  if (answer) return `It answers the question: ${labelOf(fact, answer)}.`;
  const isRead = report.outputs.length > 0 || report.findings.length > 0;
  if (!isRead) return 'I don’t know this output. Answer from the list above, or paste another one.';
  const more = Object.keys(others as Facts).length > 0 ? ' It tells something else, below.' : '';
  return `It was understood, and does not settle this question.${more}`;
}
