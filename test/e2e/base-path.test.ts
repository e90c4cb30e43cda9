/** The site under another base path: every link, asset and the search stay below it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, open } from './browser.ts';
import { pagePaths } from './site.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fix502-base-'));
const base = '/team/kb';
/** Vitest's own BASE_URL would take the place of the one that the build computes. */
const { BASE_URL: _, ...environment } = process.env;

beforeAll(() => {
  execFileSync('node_modules/.bin/astro', ['build', '--force', '--outDir', folder], {
    cwd: root,
    env: { ...environment, BASE_PATH: base, SITE_URL: 'https://docs.example.com' },
    stdio: 'pipe',
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('writes no link and no asset outside the base path', () => {
  const outside: string[] = [];
  for (const path of pagePaths(folder)) {
    const html = readFileSync(
      join(folder, path.endsWith('/') ? `${path}index.html` : path),
      'utf8',
    );
    for (const [, url] of html.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)) {
      if (!url!.startsWith(`${base}/`)) outside.push(`${path}: ${url}`);
    }
  }
  expect(outside).toEqual([]);
});

it('names the public address in canonical links and in the sitemap', () => {
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(home).toContain(`<link rel="canonical" href="https://docs.example.com${base}/"`);
  expect(readFileSync(join(folder, 'sitemap.xml'), 'utf8')).toContain(
    `https://docs.example.com${base}/causes/`,
  );
});

it('works there: pages, log reader, questions and search', async () => {
  process.env['BASE_PATH'] = base;
  const server = await preview({
    root,
    outDir: folder,
    base,
    logLevel: 'error',
    server: { port: 4700, host: '127.0.0.1' },
  });
  const browser = await launch();
  try {
    const { page, problems } = await open(browser, `http://127.0.0.1:${server.port}`);
    await page.goto(`${base}/`);
    await page
      .locator('textarea')
      .fill('connect() failed (111: Connection refused) while connecting to upstream');
    await page.locator('[data-next]').first().click();
    await page.waitForURL(`**${base}/diagnose/connection-refused/**`);
    await page.keyboard.press('/');
    await page.keyboard.type('too big header');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.includes('/diagnose/'));
    expect(new URL(page.url()).pathname.startsWith(`${base}/`)).toBe(true);
    expect(problems).toEqual([]);
  } finally {
    delete process.env['BASE_PATH'];
    await browser.close();
    await server.stop();
  }
});
