/** Bare numbers, which only the command before them gives a meaning. */
import { placeAsked } from './asked-place.ts';
import { ofEach, open, settled } from './output.ts';
import type { Known, Line, Section, Sighting, Told } from './output.ts';
import { whereNoLog } from './where-no-log.ts';
import { asksNginxHost } from './who-answered.ts';

const counted = /^\s+(\d{1,6}) ([1-5]\d\d|000)$/;

export const printedNumbers = ofEach((section) => statuses(section) ?? headerBytes(section));

/** for i in …; do curl … http://127.0.0.1/; done | sort | uniq -c */
function statuses(section: Section): Sighting | undefined {
  const rows = section.lines.filter(({ text }) => counted.test(text));
  if (rows.length === 0 || !countsOwnAnswers(section)) return undefined;
  return { command: 'Counted', lines: rows, tell: (known) => toldBy(rows, known) };
}

/** Asked through a proxy in front, the same table says something else. */
export function countsOwnAnswers(section: Section): boolean {
  const { command = '' } = section;
  const isLoop = /\bcurl\b.{1,300}\buniq -c$/.test(command);
  return isLoop && asksNginxHost(placeAsked(section), command);
}

function toldBy(rows: readonly Line[], known: Known): Told {
  const counts = rows.map(({ text }) => counted.exec(text)!);
  const all = counts.reduce((sum, [, times]) => sum + Number(times), 0);
  const bad = counts.find(([, , status]) => status === '502');
  const quote = rows.map(({ text }) => text.trim()).join('\n');
  if (bad)
    return settled(
      `nginx itself answers ${bad[1]} of ${all} requests with 502.`,
      quote,
      whereNoLog(known, { 'nginx-answers': 'status-502' }),
    );
  const isGood = counts.every(([, , status]) => status!.startsWith('2'));
  return isGood && all >= 20
    ? settled(
        `nginx itself answers all ${all} requests well.`,
        quote,
        whereNoLog(known, { 'nginx-answers': 'works' }),
      )
    : open('There is no 502 among these. Ask more often, or for a page that fails.', quote);
}

/** curl -D - … | wc -c */
function headerBytes(section: Section): Sighting | undefined {
  const { command = '', lines } = section;
  const isAsked = /\bcurl\b.{0,100} -D - .{0,400}\| wc -c$/.test(command);
  const line = isAsked ? lines.find(({ text }) => /^\s*\d{1,7}$/.test(text)) : undefined;
  if (!line || asksNginxHost(placeAsked(section), command)) return undefined;
  const hasCookie = /\bcookie:/i.test(command);
  return { command: 'wc -c', lines: [line], tell: () => bytesTold(line, hasCookie) };
}

/** nginx has one memory page for the headers: 4096 bytes on most machines. */
const fitting = 4000;

function bytesTold({ text }: Line, hasCookie: boolean): Told {
  const size = Number(text);
  const says = `The headers of the application’s answer are ${size} bytes.`;
  const quote = text.trim();
  if (size === 0) return open('The application has not answered.', quote);
  if (size > fitting)
    return settled(says, quote, { 'header-size': 'large' }, { 'header-size': String(size) });
  return hasCookie
    ? settled(says, quote, { 'header-size': 'small' })
    : open(`${says} Send the cookies of a browser that fails, too.`, quote);
}
