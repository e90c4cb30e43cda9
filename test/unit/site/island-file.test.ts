import { expect, test } from 'vitest';
import { withoutIslandScript } from '../../../src/build/island-file.ts';

const style = '<style>astro-island{display:contents}</style>';
const linked = (html: string) => withoutIslandScript(html, (name) => `/base/_astro/${name}`);

test('a page’s scripts for islands become one file that pages with the same scripts share', () => {
  const [one, other] = ['a', 'b'].map((text) =>
    linked(`<p>${text}</p>${style}<script>load()</script><script>run("$&")</script><i></i>`),
  );
  expect(one!.page).toBe(
    `<p>a</p>${style}<script async src="/base/_astro/${one!.name}"></script><i></i>`,
  );
  expect(one!.source).toMatch(/^load\(\)\s+run\("\$&"\)$/);
  expect(other!.name).toBe(one!.name);
});

test('a page without islands stays as it is', () => {
  expect(linked('<script>load()</script>')).toBeUndefined();
});
