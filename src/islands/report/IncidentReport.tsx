import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { useHydrated } from '../use-hydrated.ts';
import type { ReportPlace } from './place.ts';

export interface ReportProps {
  place: ReportPlace;
}

/** One button: what writes the report, and the fix's snippet, load when it is pressed. */
export function IncidentReport(props: ReportProps) {
  const isLive = useHydrated();
  const [loaded, setLoaded] = useState<{ Form: ComponentType<ReportProps> }>();
  const load = () =>
    void import('./ReportForm.tsx').then(({ ReportForm }) => setLoaded({ Form: ReportForm }));
  if (loaded) return <loaded.Form {...props} />;
  return (
    <p class="no-print" hidden={!isLive}>
      <button type="button" class="button" onClick={load}>
        Write the incident report
      </button>
    </p>
  );
}
