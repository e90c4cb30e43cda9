/** The log reader in Chromium, on the built site. */
import type { Browser, Page } from 'playwright-core';
import { open } from '../e2e/browser.ts';

/** Reads a file as a visitor drops it; resolves when its findings are shown. */
export async function readFileInPage(
  browser: Browser,
  origin: string,
  file: string,
): Promise<void> {
  const { page } = await open(browser, origin);
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForFunction(
    () => performance.getEntriesByName('fix502:findings-shown').length > 0,
    undefined,
    { timeout: 600_000 },
  );
  await page.locator('[data-next]').first().waitFor({ timeout: 600_000 });
  await page.context().close();
}

/** Milliseconds from the first paste of `text` on a fresh page to its findings, the median of `times`. */
export async function firstPaste(
  browser: Browser,
  origin: string,
  text: string,
  times = 5,
): Promise<number> {
  const all: number[] = [];
  for (let run = 0; run < times; run++) {
    const { page } = await open(browser, origin);
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.locator('textarea').fill(text);
    await page.locator('[data-next]').first().waitFor();
    all.push(await betweenMarks(page));
    await page.context().close();
  }
  return all.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

function betweenMarks(page: Page): Promise<number> {
  return page.evaluate(() => {
    const last = (name: string) => performance.getEntriesByName(name).at(-1)!.startTime;
    return last('fix502:findings-shown') - last('fix502:text-given');
  });
}

/** Milliseconds from an input on a fix page to its new text, the median of `times`. */
export async function newText(browser: Browser, origin: string, times = 9): Promise<number> {
  const { page } = await open(browser, origin);
  await page.goto('/fixes/response-buffers/');
  await page.locator('[data-generator][data-ready]').waitFor({ state: 'attached' });
  const all = await page.evaluate(async (count) => {
    const field = document.querySelector<HTMLInputElement>('[name="header-size"]')!;
    const text = () => document.querySelector('pre[data-step="apply"]')!.textContent;
    const measured: number[] = [];
    for (let run = 1; run <= count; run++) {
      const before = text();
      const start = performance.now();
      field.value = String(run * 16_000);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      while (text() === before && performance.now() - start < 1000)
        await new Promise((done) => setTimeout(done));
      measured.push(performance.now() - start);
    }
    return measured;
  }, times);
  await page.context().close();
  return all.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}
