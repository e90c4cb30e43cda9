import { useState } from 'preact/hooks';
import type { Outlines } from '../../diagnosis/outline.ts';
import { walk } from '../../diagnosis/walk.ts';
import { lacksTimings } from '../../log/timing-format.ts';
import { link } from '../../site/links.ts';
import type { Place } from '../answers/place.ts';
import { hrefOf } from '../stop-link.ts';
import { isEmpty } from './announce.ts';
import { Understood } from '../Understood.tsx';
import { FindingView } from './FindingView.tsx';
import type { Explained, Report } from './messages.ts';
import { TimingOffer } from './TimingOffer.tsx';
import { UnknownLines } from './UnknownLines.tsx';
import { Verdict } from './Verdict.tsx';

interface Props {
  report: Report;
  outlines: Outlines;
  titles: Place['titles'];
}

/** More findings than this are shown on request: a thousand long lines at once would take the page's time. */
const shownAtOnce = 10;

export function ReportView({ report, ...trees }: Props) {
  const [all, setAll] = useState(false);
  const { findings, outputs } = report;
  if (report.binary) return <NotText />;
  if (isEmpty(report)) return <Empty />;
  if (findings.length + outputs.length === 0) return <NothingKnown report={report} />;
  const shown = all ? findings : findings.slice(0, shownAtOnce);
  return (
    <>
      <Verdict report={report} {...trees} />
      {outputs.length > 0 && <Understood outputs={outputs} />}
      <ol class="findings">
        {shown.map((finding, index) => (
          <FindingView
            key={finding.at}
            finding={finding}
            isFirst={index === 0}
            leadsOn={leadsOn(finding, report, trees.outlines)}
          />
        ))}
      </ol>
      {shown.length < findings.length && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          Show {findings.length - shown.length} more
        </button>
      )}
      {lacksTimings(findings.map(({ message }) => message)) && <TimingOffer />}
      <UnknownLines {...report} />
    </>
  );
}

/** A line of another symptom than the leading one is a way of its own. */
function leadsOn(finding: Explained, report: Report, outlines: Outlines): string | undefined {
  const { symptom, facts, details } = finding;
  if (!symptom || symptom === report.symptom) return undefined;
  return hrefOf(walk(outlines, 'triage', { ...facts, symptom }), { facts, details });
}

function NotText() {
  return (
    <p class="callout warn">
      This is not text. Give the log itself: <code>/var/log/nginx/error.log</code>, as a file or as
      lines.
    </p>
  );
}

function Empty() {
  return (
    <p class="callout warn">
      There is no line in it. nginx may have begun a new file: look at{' '}
      <code>/var/log/nginx/error.log.1</code> too.
    </p>
  );
}

function NothingKnown({ report }: { report: Report }) {
  return (
    <>
      <div class="callout warn">
        <p>
          No line here is known. An nginx error-log line looks like{' '}
          <code>2026/11/20 14:31:02 [error] 812#812: *41 connect() failed …</code>
        </p>
        <p>
          <a class="button" href={link.question('triage', 'symptom')}>
            Answer questions instead
          </a>
        </p>
      </div>
      <UnknownLines {...report} />
    </>
  );
}
