/** What a page costs to load: every response that Chromium fetched for it, with its size. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { open } from './browser.ts';

export interface Weight {
  requests: number;
  /** Bytes as they stand in the files. */
  raw: number;
  /** Bytes of HTML and CSS, brotli at its default quality. */
  htmlAndCssBrotli: number;
  /** Bytes of JavaScript, gzip at its default level. */
  scriptGzip: number;
}

export async function weigh(browser: Browser, origin: string, path: string): Promise<Weight> {
  const { page } = await open(browser, origin);
  const bodies: { type: string; body: Buffer }[] = [];
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    pending.push(
      response.body().then(
        (body) => void bodies.push({ type, body }),
        () => {},
      ),
    );
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await Promise.all(pending);
  await page.context().close();
  return {
    requests: bodies.length,
    raw: sum(bodies, ({ body }) => body.length),
    htmlAndCssBrotli: sum(
      of(bodies, 'document', 'stylesheet'),
      ({ body }) => brotliCompressSync(body).length,
    ),
    scriptGzip: sum(of(bodies, 'script'), ({ body }) => gzipSync(body).length),
  };
}

function of<T extends { type: string }>(all: T[], ...types: string[]): T[] {
  return all.filter(({ type }) => types.includes(type));
}

function sum<T>(all: T[], value: (each: T) => number): number {
  return all.reduce((total, each) => total + value(each), 0);
}
