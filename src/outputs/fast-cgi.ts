/** cgi-fcgi: whether a pool of PHP-FPM answers a real request. */
import { ofEach, open, settled } from './output.ts';
import type { Line, Section, Sighting } from './output.ts';
import { whereNoLog } from './where-no-log.ts';

const status = /^Status: (\d{3}) /;
const header = /^(?:Status|X-Powered-By|Content-type|Location|Set-Cookie): /i;
const asked = /\bcgi-fcgi\b.{0,60}-connect\b/;

/** The command takes two lines on the page: the second one stands behind the shell's own prompt. */
export const fastCgi = ofEach((section: Section): Sighting | undefined => {
  const { command = '', lines } = section;
  const typed = lines.filter(({ text }) => asked.test(text));
  if (!asked.test(command) && typed.length === 0) return undefined;
  const line = lines.find(({ text }) => status.test(text)) ?? lines.find(isHeader);
  if (!line) return undefined;
  const code = Number(status.exec(line.text)?.[1] ?? 200);
  return {
    command: 'cgi-fcgi',
    lines: [...typed, ...lines.filter(isHeader)],
    tell(known) {
      const told = whereNoLog(known, { 'direct-answer': code < 500 ? 'ok' : 'status-5xx' });
      const says = `Without nginx PHP-FPM answers ${code}.`;
      return told['direct-answer'] ? settled(says, line.text, told) : open(says, line.text);
    },
  };
});

const isHeader = ({ text }: Line) => header.test(text);
