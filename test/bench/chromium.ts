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
  await untilShown(page);
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
    await page.locator('textarea').evaluate(paste, text);
    await untilShown(page);
    all.push(await betweenMarks(page));
    await page.context().close();
  }
  return all.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

/** One input event for the whole text, as a paste gives; `fill` would give one for each line. */
function paste(box: HTMLElement, text: string): void {
  (box as HTMLTextAreaElement).value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

async function untilShown(page: Page): Promise<void> {
  const isShown = () => performance.getEntriesByName('fix502:findings-shown').length > 0;
  await page.waitForFunction(isShown, undefined, { timeout: 300_000 });
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
