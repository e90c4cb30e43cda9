/** Pages do not promise that a timeout of nginx ends in a 504: with a group of servers it can end in a 502. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const content = new URL('../../../content/', import.meta.url);
const pages = globSync('**/*.mdx', { cwd: content }).map((file) => ({
  file,
  text: readFileSync(new URL(file, content), 'utf8'),
}));
const home = 'symptoms/timed-out.mdx';

test('no page says that a timer of nginx never makes a 502', () => {
  const said =
    /timers?(?: of nginx)?,? (?:n?ever|cannot|can never)(?: ever)? (?:make|give|end)|504s?,? never (?:a )?502|502 excludes/i;
  expect(pages.filter(({ text }) => said.test(text)).map(({ file }) => file)).toEqual([]);
});

test('a page that tells a 504 from a 502 says that it is about a single server, and where groups are told of', () => {
  const claims = pages.filter(
    ({ file, text }) =>
      file !== home && /504\*{0,2}, not a 502/.test(text) && /upstream timed out/.test(text),
  );
  expect(claims.length).toBeGreaterThan(2);
  const qualified = claims.filter(
    ({ text }) =>
      text.includes('/symptoms/timed-out/#when-it-ends-in-a-502-all-the-same') &&
      /With one server (?:this|it) is a \*{0,2}504/.test(text),
  );
  expect(qualified.map(({ file }) => file)).toEqual(claims.map(({ file }) => file));
});

test('the rhythm of SYNs stands on one page, and others link to it', () => {
  const rhythm = /(?:after|at) 1, 3(?:,| or) 7/;
  expect(pages.filter(({ text }) => rhythm.test(text)).map(({ file }) => file)).toEqual([]);
});
