/** `npm run bench`: speed as ratios within this one run, weights of pages, questions per tree. */
import { readFileSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { treeIds } from '../../machines/index.ts';
import { costTable } from '../cost-table.ts';
import { launch, open } from '../e2e/browser.ts';
import { serve } from '../e2e/site.ts';
import { tabOf } from '../e2e/tab.ts';
import { htmlAndCssBrotli, raw, scriptGzip } from '../e2e/weight.ts';
import { firstPaste, newText, readFileInPage } from './chromium.ts';
import { compareReaders, writeLog } from './reader.ts';

const kinds: [kind: string, path: string][] = [
  ['home', '/'],
  ['cause', '/causes/response-header-too-big/'],
  ['symptom', '/symptoms/connection-refused/'],
  ['messages', '/messages/'],
  ['question', '/diagnose/connection-refused/listening/'],
  ['fix', '/fixes/response-buffers/'],
  ['lab', '/lab/'],
  ['visitor', '/visitor/'],
];

async function weights(browser: Browser, origin: string): Promise<void> {
  console.log('\nBytes of each kind of page, before search is opened\n');
  console.log('kind      requests      raw  html+css brotli  script gzip');
  for (const [kind, path] of kinds) {
    const tab = tabOf(await open(browser, origin));
    await tab.open(path);
    const { fetched, page } = tab;
    const weighed = [fetched.length, raw(fetched), htmlAndCssBrotli(fetched), scriptGzip(fetched)];
    console.log(
      kind.padEnd(10) + weighed.map((n, i) => String(n).padStart([8, 9, 17, 13][i]!)).join(''),
    );
    await page.context().close();
  }
}

async function readers(browser: Browser, origin: string): Promise<void> {
  const file = join(tmpdir(), `fix502-bench-${process.pid}.log`);
  writeLog(file, 300);
  try {
    const speeds = await compareReaders(file, () => readFileInPage(browser, origin, file));
    console.log('\nThe log reader beside grep, on the same 300 MB\n');
    const slowest = speeds[0]!.megabytesPerSecond;
    for (const { what, megabytesPerSecond } of speeds) {
      console.log(
        `${what.padEnd(32)} ${String(megabytesPerSecond).padStart(6)} MB/s  ${(megabytesPerSecond / slowest).toFixed(2)} x`,
      );
    }
    const thousand = readFileSync(file, 'utf8').split('\n', 1000).join('\n');
    console.log(
      `\nfirst paste of 1,000 lines to findings: ${(await firstPaste(browser, origin, thousand)).toFixed(0)} ms (median)`,
    );
  } finally {
    unlinkSync(file);
  }
  console.log(
    `fix page, input to new text: ${(await newText(browser, origin)).toFixed(1)} ms (median)`,
  );
}

const [browser, site] = await Promise.all([launch(), serve()]);
try {
  await readers(browser, site.origin);
  await weights(browser, site.origin);
  console.log(`\nQuestions per tree, every answer true\n\n${costTable(treeIds)}`);
} finally {
  await browser.close();
  await site.stop();
}
