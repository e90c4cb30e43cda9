/** The log reader where its worker is not to be had. */
import { expect, it } from 'vitest';
import { siteInChromium } from './fixture.ts';
import { refused } from './home.ts';

const site = siteInChromium();
const label = 'A log line, a command’s output, or the error page';

it.each([
  ['does not load', 'abort'],
  ['is another file', 'empty'],
] as const)(
  'reads in the page where the worker %s, and says that it tries again',
  async (_, how) => {
    const visit = await site.visit();
    await visit.page.route(/worker[^/]*\.js/, (route) =>
      how === 'abort'
        ? route.abort()
        : route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("dead")' }),
    );
    await visit.page.goto('/');
    const said: string[] = [];
    await visit.page.exposeFunction('hear', (words: string) => said.push(words));
    await visit.page.getByLabel(label).waitFor();
    await visit.page.evaluate(() => {
      const status = document.querySelector('.log-reader [role=status]')!;
      new MutationObserver(
        () =>
          void (window as never as { hear(words: string): void }).hear(status.textContent ?? ''),
      ).observe(status, { subtree: true, childList: true, characterData: true });
    });
    await visit.page.getByLabel(label).fill(refused);
    await visit.page.locator('.finding').waitFor();
    expect(said.join(' ')).toContain('did not load. Trying again');
    expect(await visit.page.getByLabel(label).inputValue()).toBe(refused);
    await visit.leave();
  },
);
