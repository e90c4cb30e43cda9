import { useEffect } from 'preact/hooks';
import { knownAt, learnedFrom } from './learned.ts';
import type { ReadingProps } from './Paste.tsx';
import { PasteResult, summaryOf } from './PasteResult.tsx';
import { usePaste } from './use-paste.ts';

/** Reads what is pasted, and shows what was understood. */
export default function PasteReading({ place, state, text, onSaid, onAnswer }: ReadingProps) {
  const { report, failed } = usePaste(text, knownAt(place, state));
  const learned = report && learnedFrom(place, state, report);
  const summary = report && learned ? summaryOf(report, learned, place.fact) : '';
  const said = failed ? 'The part of this page that reads outputs did not load.' : summary;
  useEffect(() => onSaid(said), [said]);
  useEffect(() => onAnswer(learned?.answer), [learned?.answer]);
  if (!report || !learned) return null;
  return <PasteResult place={place} state={state} report={report} learned={learned} />;
}
