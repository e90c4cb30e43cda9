/**
 * What visitors choose stands in messages as if it were the program's own words: the name of a file that is not there,
 * an address, a header, a user. It is taken out before a message is compared with the signatures, so that nobody can
 * write a finding into a log by asking for `/connect()%20failed…`.
 */

interface Place {
  /** Ends where the visitor's text begins. */
  readonly opens: RegExp;
  /** The same, anywhere in a line of another form than nginx's own. */
  readonly within: RegExp;
  /** The last of these ends it; in a message without fields the last quote does. */
  readonly closes: RegExp;
  /** Its words are compared all the same: they are an application's, and PHP's own stand first. */
  readonly isCompared?: true;
}

const place = (opens: string, closes: string): Place => ({
  opens: new RegExp(opens, 'iy'),
  within: new RegExp(`(?:^|[\\s:])${opens}`, 'i'),
  closes: new RegExp(closes, 'g'),
});

const quoteEnd = '"(?=, (?:client|previous)| while reading | was detected)|\\.{3}"(?=,| while)';

const places: readonly Place[] = [
  place('"[^"]{1,200}" (?:matches|does not match) "', '"(?=, client: )'),
  place(
    String.raw`[a-z]\w{1,23}\(\) "|"(?=\/|[A-Z]:)`,
    '" (?:failed \\(|is forbidden|is not found|is not a directory|has (?:written|read) only)',
  ),
  place('directory index of "', '" is forbidden'),
  place('user "', '" was not found in "|": password mismatch'),
  place('key: "', '" was not found by memcached'),
  place('rewrite or internal redirection cycle while [a-z ]{4,40} "', quoteEnd),
  place('client sent [\\w -]{3,30}(?:"[\\w-]{1,30}"[\\w -]{0,10})?: "', quoteEnd),
  place('broken header: "', quoteEnd),
  place('rewritten (?:data|redirect): "', '"(?=, client: )'),
  place('unsafe URI "', quoteEnd),
  place('(?:invalid URL prefix in|(?:no|invalid) (?:port|host) in (?:upstream|URL)) "', quoteEnd),
  place('the value of the "[^"]{1,80}" key is more than \\d{1,9} bytes: "', quoteEnd),
  place('ModSecurity: (?:Access denied|Warning)[^"[]{0,60}', '$'),
  {
    ...place(
      'FastCGI sent in stderr: "(?:Primary script unknown|Unable to open primary script|Access to the script)?',
      '" while ',
    ),
    isCompared: true,
  },
  place('AH\\d{5}: (?:File does not exist|client denied by server configuration): ', '$'),
];

/** All of them at once: most messages have none. */
const anyPlace = new RegExp(places.map(({ opens }) => opens.source).join('|'), 'i');

const methods = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS';
/** A request line, as other programs log it; its method stays. */
const request = new RegExp(`\\b(${methods}) "?(?:/|https?:)[^\\s"]{0,4000}`, 'g');

/** A file that nginx has made itself, which some signatures know by its folder. */
const ownFile =
  /\/(?:nginx\/body|client_body|client_body_temp|client_temp)\/(?:\d{1,3}\/){0,3}\d{10}$/;

const stderr = 'FastCGI sent in stderr';

/** The message without what a visitor chose. */
export function withoutChosen(message: string): string {
  const bare = message.includes(' /') || message.includes(' "') ? withoutPaths(message) : message;
  if (!anyPlace.test(bare)) return bare;
  const found = openingAt(bare, 0) ?? openingIn(bare);
  if (!found) return bare;
  if (found.isCompared)
    return bare.slice(0, found.from) + bare.slice(found.from).replaceAll(stderr, '');
  const end = endsOf(bare, found).at(-1) ?? quoteIn(bare, found);
  const kept = ownFile.exec(bare.slice(found.from, end))?.[0] ?? '';
  return bare.slice(0, found.from) + kept + bare.slice(end);
}

function withoutPaths(message: string): string {
  return message.replace(request, '$1 /');
}

function quoteIn(text: string, { from, closes }: Opening): number {
  const last = closes.source === '$' ? -1 : text.lastIndexOf('"');
  return last < from ? text.length : last;
}

export interface Opening extends Place {
  /** Where the visitor's text begins. */
  readonly from: number;
}

function openingAt(text: string, start: number): Opening | undefined {
  for (const each of places) {
    each.opens.lastIndex = start;
    const found = each.opens.exec(text);
    if (found) return { ...each, from: start + found[0].length };
  }
  return undefined;
}

/** The first one: what stands behind it may be the visitor's. */
function openingIn(text: string): Opening | undefined {
  const all = places.flatMap((each) => {
    const found = each.within.exec(text);
    return found ? [{ ...each, from: found.index + found[0].length }] : [];
  });
  return all.toSorted((a, b) => a.from - b.from)[0];
}

/** nginx's process and connection, right before its message: without a connection no visitor is concerned. */
const head = /\d{1,10}#\d{1,10}: \*\d{1,20} /;

/** Where a visitor's text begins in a line of nginx's. */
export function openingOf(line: string): Opening | undefined {
  const found = line.includes(': *') ? head.exec(line) : null;
  return found ? openingAt(line, found.index + found[0].length) : undefined;
}

/** Where it may end. */
export function endsOf(text: string, { from, closes }: Opening): number[] {
  return [...text.slice(from).matchAll(closes)].map(({ index }) => from + index);
}

/** Where what a visitor chose begins in a line of Apache's, which ends with it. */
export function restFrom(line: string): number {
  const found = line.startsWith('[') && openingIn(line);
  return found && found.closes.source === '$' ? found.from : Infinity;
}
