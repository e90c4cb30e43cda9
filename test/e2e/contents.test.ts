/** What is looked for on every page, planted one by one: a page without axe must not be a page without faults. */
import { expect, it } from 'vitest';
import { contentsOf } from './contents.ts';
import { siteInChromium } from './fixture.ts';
import { violations } from './violations.ts';

const site = siteInChromium();

const whole = (body: string) =>
  `<!doctype html><html lang="en"><title>A page</title><body><main><h1>A page</h1>${body}</main></body></html>`;

it.each([
  ['<p id="a">x</p><p id="a">y</p>', 'id a stands twice'],
  ['<label for="gone">x</label>', 'for="gone" leads nowhere'],
  ['<p aria-describedby="gone">x</p>', 'aria-describedby="gone" leads nowhere'],
  ['<a href="/"></a>', 'empty: <a href="/"></a>'],
  ['<button type="button"> </button>', 'empty: <button type="button"> </button>'],
  ['<h3>x</h3>', 'h3 after h1'],
  ['<h1>x</h1>', 'not one h1'],
  ['<nav>x</nav><nav>y</nav>', 'two landmarks are called nav “”'],
])('finds %s', async (body, fault) => {
  const { page, leave } = await site.visit();
  try {
    await page.setContent(whole('<p>x</p>'));
    const { faults, shapes } = await contentsOf(page);
    expect(faults).toEqual([]);
    await page.setContent(whole(body));
    const planted = await contentsOf(page);
    expect(planted.faults).toEqual([fault]);
    expect(planted.shapes).not.toEqual(shapes);
  } finally {
    await leave();
  }
});

it('gives axe what is new, and hears of it', async () => {
  const { page, leave } = await site.visit();
  try {
    await page.setContent(whole('<p role="list">x</p><p style="color: #ccc">pale</p>'));
    const both = await violations(page, { shapes: true, colours: true });
    expect(both.join('\n')).toMatch(/aria-required-children[\s\S]*color-contrast/);
    expect(await violations(page, { shapes: false, colours: false })).toEqual([]);
  } finally {
    await leave();
  }
});
