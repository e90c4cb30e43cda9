/** What is said of an error page: whose it is, how sure that is, and what follows. */
import type { Made } from './page-maker.ts';
import { makers } from './page-rows.ts';
import type { Page } from './page-text.ts';

interface Saying {
  readonly says: string;
  /** It settles nothing: `says` ends with what would. */
  readonly isOpen: boolean;
}

const ask =
  '“curl -sI” with the page’s address prints the headers: Server, Via and CF-Ray name who took part';

/** The first sentence is the headline. */
export function sayingOf(made: Made, page: Page): Saying {
  const { place, isSure } = made;
  if (place === undefined) return settlesNothing(nobody(page));
  if (place === 'nginx') return { says: ofNginx(made, page), isOpen: false };
  if (place === 'browser') return settlesNothing(ofBrowser(made));
  if (place === 'way') return settlesNothing(onTheWay(made));
  if (place === 'site')
    return settlesNothing(`This is ${nameOf(made)}’s own page. ${meaning(made)}`);
  return isSure
    ? { says: ofOther(made, page), isOpen: false }
    : settlesNothing(perhaps(made, page));
}

const settlesNothing = (says: string): Saying => ({ says, isOpen: true });
const nameOf = ({ maker }: Made) => makers[maker!].name;
const meaning = ({ row }: Made) => row?.means ?? '';

function nobody({ status, headers }: Page): string {
  const head = `This ${status} names nobody: whose it is cannot be told.`;
  return headers.length > 0
    ? `${head} No header says who made it; ask each server of the chain on its own host.`
    : `${head} ${ask}.`;
}

const next: Readonly<Record<number, string>> = {
  502: 'Its error log has a line of that second that says why.',
  504: 'It waited for the application and gave up: another fault than a 502.',
  500: 'It failed before it asked the application, or ran short of something: another fault than a 502.',
  503: 'One of its limits (limit_req, limit_conn) or a “return 503” made it: it is no 502.',
  413: 'The upload is larger than client_max_body_size allows: it is no 502.',
  404: 'It found no file and no location for that address: it is no 502.',
};

function ofNginx(made: Made, { body }: Page): string {
  const { status, version, passedBy } = made;
  const name = `${nameOf(made)}${version ? ` ${version}` : ''}`;
  if (body.length === 0)
    return `${name} sent this ${status}. It made it, or passed on what the application answered; its error log tells.`;
  if (!made.isSure)
    return `${name} sent this ${status} page, which is not its own. The application made it, or “error_page” names it; its error log tells.`;
  return [
    `${name} made this ${status} page.`,
    next[status] ?? 'It is no 502.',
    passedBy ? `${makers[passedBy].name} only passed it on.` : '',
    version
      ? 'If “nginx -v” prints another version, it is another nginx, in front or behind.'
      : 'It may be another nginx than yours, in front or behind.',
  ]
    .filter((it) => it !== '')
    .join(' ');
}

function ofBrowser(made: Made): string {
  return `The browser made this page in the place of an empty ${made.status}. ${meaning(made)} Caddy answers so, and applications do. ${ask}.`;
}

function onTheWay(made: Made): string {
  return `${nameOf(made)} made this ${made.status}, not the site. It is a proxy, mostly one of the network that you are in. ${meaning(made)} Another network, such as a phone’s, shows what the site itself answers.`;
}

function ofOther(made: Made, { body }: Page): string {
  const what = body.length > 0 ? `${made.status} page` : `${made.status}`;
  return [`${nameOf(made)} made this ${what}, not nginx.`, meaning(made), whereabouts(made)]
    .filter((it) => it !== '')
    .join(' ');
}

function whereabouts({ maker, status, place, passedBy }: Made): string {
  if (passedBy === 'nginx')
    return 'An nginx passed it on (Server: nginx), so it stands behind that nginx.';
  if (maker === 'cloudflare' && (status === 502 || status === 504))
    return 'nginx’s error log of that second tells.';
  if (place === 'front') return 'It stands in front of your server.';
  return 'It stands in front of nginx, or behind it: nginx’s access log tells.';
}

/** By its looks alone, or by a header that it also writes into what it passes on. */
function perhaps(made: Made, { headers }: Page): string {
  const { status } = made;
  if (headers.length === 0)
    return `${nameOf(made)} makes such a ${status} page, and so may others. ${ask}.`;
  return `${nameOf(made)} sent this ${status}, its own or one that it passed on. Ask nginx on its own host, past it: “curl -sI http://127.0.0.1/” with the site’s name as Host.`;
}
