/** What a reader's hands do that Playwright has no word for: pasting much, dropping a file; and a pulse to see that the page lives, or is at rest. */
import type { Page } from 'playwright-core';

/** Text, or bytes as base64, repeated: large ones are made in the page. */
interface Load {
  text?: string;
  base64?: string;
  times?: number;
}

/** Pastes into the focused field, as the clipboard would, without the browser's own insertion. */
export async function pasteText(page: Page, load: Load): Promise<void> {
  await page.evaluate(({ text = '', times = 1 }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text.repeat(times));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, load);
}

/** Drops a file beside the box, in the middle of the page. */
export async function dropFile(page: Page, name: string, load: Load): Promise<void> {
  await page.evaluate(
    ([fileName, { text = '', base64, times = 1 }]) => {
      const piece = base64 ? Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)) : text;
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(Array<BlobPart>(times).fill(piece), fileName));
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        document
          .querySelector('h1')!
          .dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [name, load] as const,
  );
}

/**
 * Until the page has done all that it was going to do: two frames have been drawn, and after them it had nothing to do. For
 * what must not happen; what must happen is waited for by itself.
 */
export async function idle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done()))),
      ),
  );
}

/** Counts the page's frames from now on; the function it returns says how many there were. */
export async function startPulse(page: Page): Promise<() => Promise<number>> {
  const beats = await page.evaluateHandle(() => {
    const count = { frames: 0 };
    const beat = () => {
      count.frames += 1;
      requestAnimationFrame(beat);
    };
    requestAnimationFrame(beat);
    return count;
  });
  return () => beats.evaluate(({ frames }) => frames);
}
