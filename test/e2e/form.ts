/** One tab on the fix pages, for the tests of one file. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { SiteInChromium } from './fixture.ts';
import { dist } from './site.ts';

/** The ids of the fixes that were built. */
export const fixes = readdirSync(join(dist, 'fixes'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

interface FixForm {
  page: Page;
  problems: string[];
  open(fix: string, fragment?: string): Promise<void>;
  field(id: string): ReturnType<Page['locator']>;
  /** All config text and commands of the page, and what its download links hold. */
  texts(): Promise<string[]>;
  commands(): Promise<string[]>;
}

/** With what asks about a link's values, if there are some. */
export async function formReady(page: Page): Promise<void> {
  await page.locator('[data-generator][data-ready]').waitFor();
  await page.locator('.from-link[aria-busy]').waitFor({ state: 'detached' });
}

/** Call once at the top of a test file. */
export function fixForm(site: SiteInChromium): FixForm {
  const form = {
    async open(fix, fragment = '') {
      form.problems.length = 0;
      await form.page.goto('about:blank');
      await form.page.goto(`/fixes/${fix}/${fragment && `#${fragment}`}`);
      await formReady(form.page);
      // What the test's address says is what its reader means.
      const use = form.page.getByRole('button', { name: 'Use them' });
      if (await use.isVisible()) await use.click();
    },
    field: (id) => form.page.locator(`[data-generator] [name="${id}"]`),
    texts: () =>
      form.page
        .locator('.result :is(figcaption, pre, .download)')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? each.textContent)),
    commands: () => form.page.locator('pre[data-step] code[data-command]').allTextContents(),
  } as FixForm;
  beforeAll(async () => {
    Object.assign(form, await site.visit());
    await form.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(() => form.page.context().close());
  return form;
}
