/** A number of the kernel's stands beside its words: at three in the morning “with 2” says nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const content = new URL('../../../content/', import.meta.url);
const kinds = ['causes', 'symptoms', 'messages', 'fixes', 'guides', 'questions'];
const pages = kinds.flatMap((kind) =>
  readdirSync(new URL(`${kind}/`, content)).map((file) => `${kind}/${file}`),
);
const textOf = (page: string) => readFileSync(new URL(page, content), 'utf8');

/** A status, such as 499, is known by its number. */
const isStatus = (number: number) => number >= 400 && number < 600;

it('is never all that a link says', () => {
  const found = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\[`?(\d{1,3})`?\]\(\//g)]
      .filter(([, number]) => !isStatus(Number(number)))
      .map(([link]) => `${page}: ${link}`),
  );
  expect(found).toEqual([]);
});

it('is never all that tells a message from its neighbour', () => {
  const found = pages
    .filter((page) => page.startsWith('messages/'))
    .flatMap((page) =>
      [...textOf(page).matchAll(/^ +differs: "?\d[^\n]{0,30}/gm)].map(
        ([line]) => `${page}: ${line}`,
      ),
    );
  expect(found).toEqual([]);
});
