/** Every tree can be walked by links alone, with JavaScript off. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { treeIds } from '../../machines/index.ts';
import { odds } from '../../machines/odds.ts';
import { outlines, questionsOf } from '../../src/diagnosis/outline.ts';
import { launch, open } from './browser.ts';
import { serve } from './site.ts';
import type { Served } from './site.ts';

let browser: Browser;
let site: Served;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

describe('with JavaScript off', () => {
  it.each(treeIds)(
    'every question and every end of the tree %s is reached by links',
    async (tree) => {
      const { page, problems } = await open(browser, site.origin, { javaScriptEnabled: false });
      const first = `/diagnose/${tree}/${outlines[tree].first}/`;
      const reached = new Set([first]);
      for (const path of reached) {
        if (!path.startsWith(`/diagnose/${tree}/`)) continue;
        await page.goto(path);
        const hrefs = await page
          .locator('main a')
          .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
        for (const href of hrefs) reached.add(href);
      }
      const questions = questionsOf(tree).map((fact) => `/diagnose/${tree}/${fact}/`);
      const causes = Object.keys(odds[tree]).map((cause) => `/causes/${cause}/`);
      expect([...reached]).toEqual(expect.arrayContaining([...questions, ...causes]));
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );

  it('a question shows its answers, and how to find out, as text', async () => {
    const { page } = await open(browser, site.origin, { javaScriptEnabled: false });
    await page.goto('/diagnose/connection-refused/listening/');
    expect(await page.locator('.answers a').count()).toBe(5);
    expect(await page.locator('main').innerText()).toContain('ss -ltnp');
    await page.context().close();
  });

  it('a fix shows its text with the example values', async () => {
    const { page } = await open(browser, site.origin, { javaScriptEnabled: false });
    await page.goto('/fixes/response-buffers/');
    expect(await page.locator('main').innerText()).toContain('proxy_busy_buffers_size');
    await page.context().close();
  });
});
