import { link } from '../../site/links.ts';
import { IncidentReport } from '../report/IncidentReport.tsx';
import type { Part } from './Found.tsx';

/** What is left to do when the site answers again. */
export function After({ place }: Pick<Part, 'place'>) {
  return (
    <section>
      <h2 id="after">Once it works again</h2>
      <ul>
        <li>
          <a href={`${link.cause(place.cause)}#prevent-it`}>Keep it from coming back</a>: what to
          set, and what to watch.
        </li>
        <li>Keep the page of the fix: its last commands undo all that was changed.</li>
      </ul>
      <IncidentReport place={place} />
    </section>
  );
}
