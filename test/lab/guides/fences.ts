/** The fences of a guide or another page, taken from the page itself, so that what is tested is what is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseFenceInfo } from '../../../src/markup/fence-info.ts';

export interface Fence {
  guide: string;
  language: string;
  /** The file that it stands in, if the page names one. */
  title?: string;
  code: string;
}

const content = new URL('../../../content/', import.meta.url);

export const guideIds = readdirSync(new URL('guides/', content)).map((file) =>
  file.replace('.mdx', ''),
);

/** A guide by its id; any other page with its folder, as in `causes/disk-full`. */
export function fencesOf(guide: string, language: string): Fence[] {
  const path = guide.includes('/') ? guide : `guides/${guide}`;
  const page = readFileSync(new URL(`${path}.mdx`, content), 'utf8');
  return [...page.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , meta = '', code = '']) => {
      const { title } = parseFenceInfo(meta);
      return { guide, language, code, ...(title !== undefined && { title }) };
    });
}

/** The only fence of a guide that holds these words. */
export function fenceWith(guide: string, language: string, words: string): Fence {
  const [fence, ...others] = fencesOf(guide, language).filter(({ code }) => code.includes(words));
  if (!fence || others.length > 0)
    throw new Error(`${guide}.mdx must have one \`\`\`${language} with “${words}”.`);
  return fence;
}

/** The text of a file that a guide prints in full, in whatever language. */
export function fileIn(guide: string, title: string): string {
  const languages = ['text', 'nginx', 'ini', 'yaml'];
  const all = languages.flatMap((language) => fencesOf(guide, language));
  const fence = all.find((each) => each.title === title);
  if (!fence) throw new Error(`${guide}.mdx has no fence with the title ${title}.`);
  return fence.code;
}
