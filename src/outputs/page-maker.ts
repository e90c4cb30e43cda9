/** Who made an error page, and how sure that is. */
import { feet, makers, pageRows } from './page-rows.ts';
import type { MakerId, PageRow, Place } from './page-rows.ts';
import { valueOf } from './page-text.ts';
import type { Page } from './page-text.ts';

export interface Made {
  /** Undefined where nothing names it. */
  readonly maker: MakerId | undefined;
  readonly place: Place | undefined;
  readonly status: number;
  readonly row: PageRow | undefined;
  readonly version: string | undefined;
  /** Its own words, or a header that it writes into its own answers only. */
  readonly isSure: boolean;
  /** Who handed it on unchanged, by the `Server:` header. */
  readonly passedBy: MakerId | undefined;
  /** The lines that say so. */
  readonly quote: string;
}

type Found = Pick<Made, 'maker' | 'isSure' | 'quote'> & Partial<Pick<Made, 'row' | 'version'>>;

/** Undefined for what is no error page: a good answer, a 4xx of somebody else's than nginx. */
export function makerOf(page: Page): Made | undefined {
  const found = ofWords(page) ?? ofFoot(page) ?? ofLook(page) ?? ofHeaders(page) ?? ofNothing(page);
  const status = page.status ?? found?.row?.status;
  if (!found || status === undefined || status < 400) return undefined;
  const { maker } = found;
  const place = maker && makers[maker].place;
  if (status < 500 && (place !== 'nginx' || page.body.length === 0)) return undefined;
  const passer = byHeader(page);
  return {
    row: undefined,
    version: undefined,
    ...found,
    place,
    status,
    passedBy: passer !== maker ? passer : undefined,
  };
}

/** nginx and its kin put their name below a line; its page has a title above. */
function ofFoot({ body, status }: Page): Found | undefined {
  if (status === undefined) return undefined;
  for (const { says, line } of body) {
    for (const [form, maker] of feet) {
      const hit = form.exec(says);
      if (hit) return { maker, version: hit[1], isSure: true, quote: line.text.trim() };
    }
  }
  return undefined;
}

function ofWords({ text, body }: Page): Found | undefined {
  for (const row of pageRows) {
    const words = row.says.find((it) => text.includes(it));
    if (words === undefined) continue;
    const line = body.find(({ says }) => {
      const own = says.toLowerCase();
      return own.includes(words) || (own.length > 8 && words.startsWith(own));
    })?.line;
    const quote = (line ?? body[0]!.line).text.trim();
    return { maker: row.maker, row, isSure: row.maker !== 'browser', quote };
  }
  return undefined;
}

/** Two pages without a name: a title in the middle and nothing below it; two words in plain text. */
function ofLook(page: Page): Found | undefined {
  const { body, isHtml, headers, server } = page;
  const quote = body.at(-1)?.line.text.trim() ?? '';
  const isTitleOnly = new Set(body.map(({ says }) => says)).size === 1;
  if (!isTitleOnly || server !== undefined) return undefined;
  if (isHtml && /<center><h1>/i.test(quote)) return { maker: 'alb', isSure: false, quote };
  if (!isHtml && headers.length > 0 && /^bad gateway$/i.test(quote))
    return { maker: 'traefik', isSure: false, quote };
  return undefined;
}

function ofHeaders(page: Page): Found | undefined {
  const maker = byHeader(page);
  if (!maker) return undefined;
  const server = page.headers.find(({ text }) => /^(?:< )?server:/i.test(text));
  const quote = (server ?? page.lines[0]!).text.trim();
  const isSure = makers[maker].rewrites !== true;
  return { maker, isSure, quote, version: /^nginx\/([\d.]{1,20})/.exec(page.server ?? '')?.[1] };
}

const ofNothing = ({ lines, body }: Page): Found => ({
  maker: undefined,
  isSure: false,
  quote: (body[0]?.line ?? lines[0]!).text.trim(),
});

function byHeader({ server, headers }: Page): MakerId | undefined {
  const value = server?.toLowerCase();
  const ids = Object.keys(makers) as MakerId[];
  const named = ids.find((id) => value?.startsWith(makers[id].server ?? '\0'));
  if (named) return named;
  if (valueOf(headers, 'cf-ray')) return 'cloudflare';
  return undefined;
}
