/** An error page: whose it is, by its words and headers, and where to go on. */
import type { Facts } from '../../machines/facts.ts';
import { detailsFrom } from '../log/details.ts';
import { askedIn } from './asked.ts';
import { errorPageName } from './output.ts';
import type { Known, OutputReader, Section, Told } from './output.ts';
import { makerOf } from './page-maker.ts';
import type { Made } from './page-maker.ts';
import { pagesOf } from './page-text.ts';
import type { Page } from './page-text.ts';
import { sayingOf } from './page-words.ts';
import { isSiteFailure } from './who-answered.ts';

/** The same page again says nothing new: its lines are taken, and it is told once. */
export const errorPages: OutputReader = (sections) => {
  const made = sections
    .filter(isOfSite)
    .flatMap(pagesOf)
    .flatMap((page) => {
      const by = makerOf(page);
      return by ? { page, by } : [];
    });
  const kinds = Map.groupBy(made, ({ page, by }) => sayingOf(by, page).says);
  return [...kinds.values()].map((same) => {
    const { page, by } = same[0]!;
    return {
      command: errorPageName,
      lines: same.flatMap((it) => it.page.lines),
      tell: (known: Known) => told(page, by, known),
    };
  });
};

/** What the application or nginx itself was asked for is told with the command. */
function isOfSite(section: Section): boolean {
  const asked = askedIn(section);
  return !asked?.reply || isSiteFailure(asked);
}

function told(page: Page, made: Made, known: Known): Told {
  const { says, isOpen } = sayingOf(made, page);
  return {
    facts: factsOf(made, known),
    details: detailsFrom({ 'nginx-version': made.maker === 'nginx' ? made.version : undefined }),
    sentences: [{ says, quote: made.quote, ...(isOpen && { open: true }) }],
  };
}

/** A log line says more than a page does: what it told is left as it is. */
function factsOf({ place, status, row, isSure, passedBy }: Made, { facts }: Known): Facts {
  if (facts.symptom !== undefined && facts.symptom !== 'unknown') return {};
  if (place === 'nginx') return ofNginx(status, isSure);
  if ((place !== 'front' && place !== 'either') || !isSure || status < 500) return {};
  if (row?.maker === 'cloudflare' && (status === 502 || status === 504)) return {};
  return {
    symptom: 'not-from-nginx',
    ...(row?.neverArrived && { 'access-log-line': 'absent' }),
    ...(passedBy === 'nginx' && status === 502 && { 'access-log-line': 'status-502' }),
  };
}

/** The same ways as from the question what nginx answers. Headers alone may be those of an answer that it passed on. */
function ofNginx(status: number, isSure: boolean): Facts {
  if (status === 502) return { 'nginx-answers': 'status-502' };
  if (!isSure) return {};
  if (status === 504) return { symptom: 'timed-out', 'nginx-answers': 'status-504' };
  if (status === 500) return { symptom: 'out-of-resources', 'nginx-answers': 'status-500' };
  if (status === 413) return { symptom: 'other-status', 'status-code': 'too-large' };
  return status === 503 ? { symptom: 'other-status', 'nginx-answers': 'other-status' } : {};
}
