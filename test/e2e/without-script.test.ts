/** Every tree can be walked by links alone, with JavaScript off. */
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../machines/fact-ids.ts';
import { adminTreeIds } from '../../machines/index.ts';
import { odds } from '../../machines/odds.ts';
import { outlines, questionsOf } from '../../src/diagnosis/outline.ts';
import { ranked } from '../../src/diagnosis/suspects.ts';
import { siteInChromium } from './fixture.ts';
import { fileOf } from './site.ts';

const site = siteInChromium();

/** The paths of the links in the content of a page, as it is served. */
function linkedFrom(path: string): string[] {
  const [main = ''] = /<main[^]*<\/main>/.exec(fileOf(path)) ?? [];
  return Array.from(main.matchAll(/<a\b[^>]*\shref="(\/[^"#?]*)/g), ([, linked]) => linked!);
}

describe('with JavaScript off', () => {
  // From the files: what is served is what a browser without JavaScript has.
  it.each(adminTreeIds)(
    'every question and every end of the tree %s is reached by links',
    (tree) => {
      const reached = new Set([`/diagnose/${tree}/${outlines[tree].first}/`]);
      for (const path of reached) {
        if (!path.startsWith(`/diagnose/${tree}/`)) continue;
        for (const linked of linkedFrom(path)) reached.add(linked);
      }
      const questions = questionsOf(tree).map((fact) => `/diagnose/${tree}/${fact}/`);
      const ends = Object.keys(odds[tree]).flatMap((cause) => [
        `/diagnose/${tree}/${cause}/`,
        `/causes/${cause}/`,
      ]);
      expect([...reached]).toEqual(expect.arrayContaining([...questions, ...ends]));
    },
  );

  it('“No, it did not help” leads down the causes of a tree, each once, and then to other ways', async () => {
    const { page, leave } = await site.visit({ javaScriptEnabled: false });
    const causes = ranked('connection-refused', {}).map(({ id }) => id);
    await page.goto(`/diagnose/connection-refused/${causes[0]}/`);
    expect(await page.locator('main').innerText()).not.toMatch(/is known is kept|your answers/);
    for (const cause of causes) {
      expect(new URL(page.url()).pathname).toBe(`/diagnose/connection-refused/${cause}/`);
      await page.getByRole('link', { name: 'No, it did not help' }).click();
    }
    expect(new URL(page.url()).pathname).toBe('/diagnose/connection-refused/shortlist/');
    await page.getByRole('link', { name: 'Look for the symptom again' }).click();
    expect(new URL(page.url()).pathname).toBe('/diagnose/triage/symptom/');
    await leave();
  });

  it('a question shows its answers, and how to find out, as text', async () => {
    const { page, leave } = await site.visit({ javaScriptEnabled: false });
    await page.goto('/diagnose/connection-refused/listening/');
    expect(await page.locator('.answers a').count()).toBe(answersOf('listening').length);
    expect(await page.locator('main').innerText()).toContain('ss -ltnp');
    expect(await page.locator('main :is(textarea, select, button):visible').count()).toBe(0);
    await leave();
  });

  it('an end without a ready-made change leads to what helps', async () => {
    const { page, leave } = await site.visit({ javaScriptEnabled: false });
    await page.goto('/diagnose/not-from-nginx/client-gave-up/');
    expect(await page.locator('.found').innerText()).not.toContain('Fix it');
    await page.getByRole('link', { name: 'What helps' }).click();
    expect(new URL(page.url()).pathname).toBe('/causes/client-gave-up/');
    await leave();
  });

  it('a fix shows its text with the example values', async () => {
    const { page, leave } = await site.visit({ javaScriptEnabled: false });
    await page.goto('/fixes/response-buffers/');
    expect(await page.locator('main').innerText()).toContain('proxy_busy_buffers_size');
    expect(await page.locator('main :is(input, select, button):visible').count()).toBe(0);
    await leave();
  });
});
