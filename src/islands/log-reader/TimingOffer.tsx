import { timingFormat, timingFormatFile, timingLog } from '../../log/timing-format.ts';
import { link } from '../../site/links.ts';
import { CodeFigure } from '../CodeFigure.tsx';

/** What to add to an access log that does not say who made an error. */
export function TimingOffer() {
  return (
    <section class="timing-offer" aria-labelledby="timing-offer">
      <h2 id="timing-offer">This access log cannot say who made the error</h2>
      <p>
        Add the upstream’s timings: the next failed request then tells whether nginx got no
        connection, no answer, a bad one, or passed on an error of the application.
      </p>
      <CodeFigure caption={timingFormatFile} text={timingFormat} />
      <p>
        Then <code>{timingLog}</code> in the <code>server</code> block, <code>nginx -t</code>, and a
        reload. <a href={link.guide('upstream-timings')}>What each pattern means</a>
      </p>
    </section>
  );
}
