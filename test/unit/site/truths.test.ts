/** What several pages need is said once, is proven, and is said by no page by hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pages } from './printed.ts';
import { byHand, stillByHand } from './truths.ts';

const folder = 'content/truths';
const ids = readdirSync(folder).map((file) => file.replace('.mdx', ''));
const textOf = (id: string) => readFileSync(`${folder}/${id}.mdx`, 'utf8');
const elsewhere = pages.filter(({ file }) => !file.startsWith(`${folder}/`));
const shownBy = (id: string) =>
  elsewhere.filter(
    ({ text }) => text.includes(`<Truth id="${id}"`) || text.includes(`/truths/#${id}`),
  );

describe.each(ids)('the truth %s', (id) => {
  it('has a test that fails when it is false', () => {
    const [, file = '', name = ''] =
      /^proof:\n  file: (\S+)\n  name: (.+)$/m.exec(textOf(id)) ?? [];
    expect(existsSync(file), `${file} is not there`).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(`it('${name.replaceAll(/^"|"$/g, '')}'`);
  });

  it('names the words by which a page would say it by hand, and they find what pages said', () => {
    const { words, found } = byHand[id] ?? { words: [], found: [] };
    expect(found.length, `add “${id}” to test/unit/site/truths.ts`).toBeGreaterThan(0);
    expect(found.filter((text) => !words.some((word) => word.test(text)))).toEqual([]);
  });
});

it('each is shown or linked by a page, or a page still says it by hand', () => {
  const still = new Set(Object.values(stillByHand).flat());
  // The line above each command says it.
  const unused = ids.filter(
    (id) => shownBy(id).length === 0 && !still.has(id) && id !== 'needs-root',
  );
  expect(unused).toEqual([]);
});

interface Found {
  file: string;
  id: string;
  says: string;
}

const said: Found[] = elsewhere.flatMap(({ file, text }) =>
  text.split('\n').flatMap((line, at) =>
    Object.entries(byHand)
      .filter(([, { words }]) => words.some((word) => word.test(line)))
      .map(([id]) => ({
        file,
        id,
        says: `${file}:${at + 1} says by hand what content/truths/${id}.mdx says: write <Truth id="${id}" /> there, or link /truths/#${id}\n  ${line.slice(0, 160)}`,
      })),
  ),
);

it('no page says one of them by hand', () => {
  const faults = said.filter(({ file, id }) => !stillByHand[file]?.includes(id));
  expect(faults.map(({ says }) => says)).toEqual([]);
});

it('no page is excused that needs it no more', () => {
  const expired = Object.entries(stillByHand).flatMap(([file, excused]) =>
    excused
      .filter((id) => !said.some((it) => it.file === file && it.id === id))
      .map((id) => `${file}: ${id}`),
  );
  expect(expired, 'take it out of stillByHand in test/unit/site/truths.ts').toEqual([]);
});

it('a page shows only truths that there are', () => {
  const named = elsewhere.flatMap(({ file, text }) =>
    [...text.matchAll(/<Truth id="([^"]+)"|\/truths\/#([\w-]+)/g)].map(([, shown, linked]) => ({
      file,
      id: shown ?? linked!,
    })),
  );
  expect(named.filter(({ id }) => !ids.includes(id))).toEqual([]);
  const inTable = elsewhere.flatMap(({ text }) =>
    [...text.matchAll(/<Truth id="([^"]+)" inline/g)].map(([, id]) => id!),
  );
  expect(
    inTable.filter((id) => /^\||<Privileges/m.test(textOf(id))),
    'a table stands in no sentence',
  ).toEqual([]);
});
