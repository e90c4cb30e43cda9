/** The visitor's report to the site's owner: all that is sent is in this text. */
export interface Report {
  address: string;
  /** As the visitor's clock shows it: `2026-11-20T14:31`. */
  when: string;
  zone: string;
  saw: string;
  code: string;
  howOften: string;
  /** What was tried, with what came of it. */
  tried: readonly string[];
  device: string;
  notes: string;
}

export const subjectOf = ({ address }: Report): string =>
  `Your website shows an error 502${address ? `: ${hostOf(address)}` : ''}`;

/** Lines without anything to say are left out. */
export function textOf(report: Report): string {
  const rows: [string, string][] = [
    ['Address', report.address],
    ['When', [report.when.replace('T', ' '), report.zone].filter(Boolean).join(' ')],
    ['What I saw', report.saw],
    ['Code on the page', report.code],
    ['How often', report.howOften],
    ['My device', report.device],
    ['Also', report.notes],
  ];
  const lines = rows.flatMap(([name, value]) => (value.trim() ? [`${name}: ${value.trim()}`] : []));
  const tried = report.tried.map((each) => `- ${each}`);
  const closing =
    'I hope this helps you to find it. Your server’s error log at that time says more.';
  return [
    'Hello,',
    '',
    'your website answered me with an error.',
    '',
    ...lines,
    ...(tried.length > 0 ? ['', 'What I tried:', ...tried] : []),
    '',
    closing,
  ].join('\n');
}

/** A link that opens the visitor's own mail program with exactly the text that is shown. */
export function mailtoOf(to: string, report: Report): string {
  const subject = encodeURIComponent(subjectOf(report));
  const body = encodeURIComponent(textOf(report).replaceAll('\n', '\r\n'));
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${subject}&body=${body}`;
}

/** What stands behind `?` or `#` may hold a name or a key, and the owner does not need it. */
export function withoutQuery(address: string): string {
  return address.trim().replace(/[?#].*$/s, '');
}

function hostOf(address: string): string {
  return withoutQuery(address)
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/s, '');
}

const two = (count: number) => String(count).padStart(2, '0');

/** A moment as the visitor's clock and a `datetime-local` field write it. */
export function localMinute(date: Date): string {
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** `UTC+01:00 (Europe/Berlin)` */
export function zoneOf(
  date: Date,
  name = Intl.DateTimeFormat().resolvedOptions().timeZone,
): string {
  const minutes = -date.getTimezoneOffset();
  const size = Math.abs(minutes);
  const offset = `UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return name ? `${offset} (${name})` : offset;
}
