/** Every command that a page prints, with the text that reads its output. */
import { globSync, readFileSync } from 'node:fs';

export interface Printed {
  file: string;
  /** The line it stands on, from 1. */
  line: number;
  command: string;
  /** What the page says after it, up to its next command or heading; for a cause's check, what it shows. */
  reading: string;
}

export interface ContentPage {
  file: string;
  text: string;
}

/** Pages for admins; visitors have no shell. */
export const pages: readonly ContentPage[] = globSync('content/*/*.mdx')
  .filter((file) => !file.startsWith('content/visitor/'))
  .toSorted()
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;
const fence = /^```(\w+)[^\n]*\n([\s\S]*?)^```$/gm;

function inFences({ file, text }: ContentPage): Printed[] {
  const shells = [...text.matchAll(fence)].filter(([, language]) => language === 'sh');
  return shells.map((match, nth) => {
    const end = match.index + match[0].length;
    const rest = text.slice(end, shells[nth + 1]?.index).split(/^#+ /m)[0]!;
    return {
      file,
      line: lineOf(text, match.index),
      command: match[2]!,
      reading: rest.replaceAll(fence, ''),
    };
  });
}

function inCheck({ file, text }: ContentPage): Printed[] {
  const check = /^  command: (?:"(.*)"|'(.*)'|(.*))\n  shows: (.*)$/m.exec(text);
  if (!check) return [];
  const command = check[1] ?? check[2]?.replaceAll("''", "'") ?? check[3]!;
  return [{ file, line: lineOf(text, check.index), command, reading: check[4]! }];
}

/** Between backticks in a sentence or a table; the reading is that line. */
function inText({ file, text }: ContentPage): Printed[] {
  const body = text.replace(/^---[\s\S]*?^---$/m, (all) => all.replaceAll(/[^\n]/g, ' '));
  const prose = body.replaceAll(fence, (all) => all.replaceAll(/[^\n]/g, ' '));
  return prose.split('\n').flatMap((reading, at) =>
    [...reading.matchAll(/`([^`]+)`/g)].map(([, code]) => ({
      file,
      line: at + 1,
      command: code!.replaceAll('\\|', '|'),
      reading,
    })),
  );
}

export const standing = (page: ContentPage): Printed[] => [...inFences(page), ...inCheck(page)];
export const mentioned = inText;
