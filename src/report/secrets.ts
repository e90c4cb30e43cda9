/** What no report shows, whatever its level: values of queries, cookies, passwords, tokens, e-mail addresses. */

const gone = '…';

const secretName =
  'pass(?:word|wd|phrase)|passwd|pwd|secret|token|api[_-]?key|private[_-]?key|session|sid|credentials?|signature';

const rules: readonly (readonly [RegExp, string])[] = [
  // https://user:password@host
  [/(\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/"'<>]{1,200}@/gi, `$1${gone}@`],
  // Header lines: what follows the name is all value, spaces included.
  [
    /\b((?:set-)?cookie2?|(?:proxy-)?authorization|x-api-key|x-auth-token)(["']?\s{0,3}[:=]\s{0,3})[^\r\n]{1,8000}/gi,
    `$1$2${gone}`,
  ],
  [/\b(Bearer|Basic|Digest|Negotiate)\s{1,3}[^\s"',]{4,}/gi, `$1 ${gone}`],
  [
    new RegExp(
      String.raw`\b([\w-]{0,40}(?:${secretName})[\w-]{0,20}["']?\s{0,3}[:=]\s{0,3})(?:"[^"\r\n]{0,900}"?|'[^'\r\n]{0,900}'?|[^\s"'&,;]{1,900})`,
      'gi',
    ),
    `$1${gone}`,
  ],
  [/[\w.!#$%&*+=^{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, '[e-mail]'],
  [/\beyJ[\w-]{8,}\.[\w.-]{4,}/g, '[token]'],
];

export function withoutSecrets(text: string): string {
  const ruled = rules.reduce((rest, [form, instead]) => rest.replace(form, instead), text);
  return ruled
    .replace(/\?([^\s"'<>]+)/g, (_, query: string) => `?${withoutValues(query)}`)
    .replace(/[\w+=-]{24,}/g, (word) => (looksRandom(word) ? '[token]' : word));
}

/** `a=1&b=2` becomes `a=…&b=…`; what is not a plain name goes too. */
function withoutValues(query: string): string {
  return query
    .split('&')
    .map((pair) => /^([A-Za-z_][\w.[\]-]{0,39})=/.exec(pair)?.[0].concat(gone) ?? gone)
    .join('&');
}

/** Words and file names have no digits among their letters when they are this long. */
function looksRandom(word: string): boolean {
  return /\d/.test(word) && /[A-Za-z]/.test(word);
}
