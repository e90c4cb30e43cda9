/** Chromium for the browser tests, and a page that remembers everything that went wrong on it. */
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** For each thing that is waited for; a machine that is busy takes longer, and only what hangs takes this long. */
const patience = 600_000;

/** Debian's Chromium, quiet: none of its own traffic. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    timeout: patience,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Console errors, uncaught exceptions, violations of the content security policy, requests that failed or went elsewhere. */
export interface Watched {
  page: Page;
  problems: string[];
}

export async function open(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ ...options, baseURL: origin });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    // Chromium reports a violated policy as a console error as well.
    if (message.type() === 'error') problems.push(`console: ${message.text()} at ${page.url()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message} at ${page.url()}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin)
      problems.push(`request to ${url.origin}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/404-probe/')) {
      problems.push(`${response.status()} for ${response.url()}`);
    }
  });
  return { page, problems };
}
