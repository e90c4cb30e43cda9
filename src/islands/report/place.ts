import type { CauseId } from '../../../machines/odds.ts';
import type { Place } from '../answers/place.ts';
import type { Checks } from '../CheckView.tsx';

/** What a report can be written of; without a cause it is of a shortlist. */
export interface ReportPlace extends Place {
  checks: Checks;
  cause?: CauseId | undefined;
  fixes?: readonly { id: string; title: string }[] | undefined;
}
