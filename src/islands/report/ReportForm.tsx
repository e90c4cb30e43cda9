import { useEffect, useRef, useState } from 'preact/hooks';
import { wholeVocabulary } from '../../diagnosis/vocabulary.ts';
import { detailLabels } from '../../log/detail-labels.ts';
import { detailIds } from '../../log/details.ts';
import { levels } from '../../report/incident.ts';
import type { Level, Times } from '../../report/incident.ts';
import { reportOf } from '../../report/write.ts';
import { CodeFigure } from '../CodeFigure.tsx';
import { FromLink } from '../generator/FromLink.tsx';
import { useTrusted } from '../generator/use-trusted.ts';
import { useReading } from '../log-reader/use-reading.ts';
import { now, zone } from './clock.ts';
import type { ReportProps } from './IncidentReport.tsx';
import { incidentOf } from './incident-of.ts';
import { useSnippet } from './use-snippet.ts';

/** The whole path as Markdown, to read before it is copied. Nothing is stored, nothing is sent. */
export function ReportForm({ place }: ReportProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [level, setLevel] = useState<Level>('internal');
  const [times, setTimes] = useState<Times>(() => ({ written: now(), zone: zone() }));
  const { shown, read, clear } = useReading();
  const trusted = useTrusted(detailIds, wholeVocabulary);
  const { state } = trusted;
  const snippet = useSnippet(place.fixes?.[0]?.id);
  useEffect(() => heading.current?.focus(), []);
  const text = reportOf(incidentOf({ place, state, snippet, times, report: shown.report }), level);
  return (
    <section class="report">
      <h2 ref={heading} tabIndex={-1}>
        Incident report
      </h2>
      <FromLink {...trusted} labels={detailLabels} />
      <div class="no-print">
        <LevelField level={level} onChange={setLevel} />
        <div class="times">
          <TimeField label="Began" onChange={(began) => setTimes({ ...times, began })} />
          <TimeField label="Ended" onChange={(ended) => setTimes({ ...times, ended })} />
        </div>
        <LinesField onText={(lines) => (lines.trim() ? read({ text: lines }) : clear())} />
      </div>
      <CodeFigure wraps text={text} download="incident-report.md" caption="incident-report.md" />
    </section>
  );
}

function LevelField({ level, onChange }: { level: Level; onChange(level: Level): void }) {
  return (
    <div class="field">
      <label for="report-level">Who will read it</label>
      <select
        id="report-level"
        value={level}
        onChange={(event) => onChange(event.currentTarget.value as Level)}
      >
        {Object.entries(levels).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <p class="small soft">
        Values of queries, cookies, passwords, tokens and e-mail addresses are taken out for
        everybody. Words of an application’s own cannot be known to be secret: read it through.
      </p>
    </div>
  );
}

interface TimeProps {
  label: string;
  onChange(time: string | undefined): void;
}

function TimeField({ label, onChange }: TimeProps) {
  const id = `report-${label.toLowerCase()}`;
  return (
    <div class="field">
      <label for={id}>{label}, by your clock</label>
      <input
        id={id}
        type="datetime-local"
        onInput={(event) => onChange(event.currentTarget.value || undefined)}
      />
    </div>
  );
}

function LinesField({ onText }: { onText(text: string): void }) {
  return (
    <div class="field">
      <label for="report-lines">Log lines and commands’ outputs to put into it</label>
      <textarea
        class="machine"
        id="report-lines"
        rows={4}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p class="small soft">Read in this page; nothing is sent, and nothing is kept.</p>
    </div>
  );
}
