import { isAnswer } from '../../../machines/fact-ids.ts';
import { labelOf } from '../../../machines/facts.ts';
import type { CauseId } from '../../../machines/odds.ts';
import type { State } from '../../diagnosis/address.ts';
import { suspects } from '../../diagnosis/suspects.ts';
import type { FoundCause, Incident, Times } from '../../report/incident.ts';
import type { Report } from '../log-reader/messages.ts';
import { ownText } from '../OwnText.tsx';
import type { ReportPlace } from './place.ts';

interface Known {
  place: ReportPlace;
  state: State;
  snippet: Incident['snippet'];
  times: Times;
  /** What was read of the pasted lines. */
  report: Report | undefined;
}

/** All that the page knows, as a report wants it. */
export function incidentOf({ place, state, snippet, times, report }: Known): Incident {
  const titleOf = (id: CauseId) => place.titles[id] ?? id;
  const { tree } = place;
  return {
    symptom: isAnswer('symptom', tree) ? labelOf('symptom', tree) : 'not found out',
    state,
    cause: causeOf(place, state),
    suspects: suspects(tree, state.facts, state.ruledOut).map(({ id, share }) => ({
      title: titleOf(id),
      share,
    })),
    ruledOut: (state.ruledOut ?? []).map(titleOf),
    evidence: report?.findings ?? [],
    outputs: report?.outputs ?? [],
    told: report?.facts ?? {},
    unknown: report?.unknown ?? [],
    fixes: place.fixes ?? [],
    snippet,
    times,
  };
}

function causeOf(
  { cause, checks, titles }: ReportPlace,
  { details }: State,
): FoundCause | undefined {
  const check = cause && checks[cause];
  if (!check) return undefined;
  return {
    ...check,
    id: cause,
    title: titles[cause] ?? cause,
    ownCommand: ownText(check.command, details),
  };
}
