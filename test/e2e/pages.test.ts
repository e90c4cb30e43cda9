import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteInChromium } from './fixture.ts';
import { pagePaths } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

const site = siteInChromium();

const paths = pagePaths();
const links = new Map<string, string[]>();
const anchors = new Map<string, Set<string>>();

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose result another colour scheme can change. */
const aboutColours = ['color-contrast', 'link-in-text-block'];

// Side by side: most of the time goes into waiting for the network to be idle.
describe('in light and in dark', { concurrent: true }, () => {
  it.each(paths)(
    '%s has no axe violation, no error, no policy violation and no foreign request',
    async (path) => {
      const { page, problems, leave } = await site.visit({ bypassCSP: false });
      try {
        await page.goto(path, { waitUntil: 'networkidle' });
        expect(problems).toEqual([]);
        // Evaluated by the debugger, which the policy does not bind.
        await page.evaluate(axe);
        expect(await violations(page, standards)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await violations(page, aboutColours)).toEqual([]);
        await collect(path, page);
      } finally {
        await leave();
      }
    },
  );
});

async function violations(page: Page, runOnly: string[]): Promise<string[]> {
  const found = (await page.evaluate(
    `axe.run(document, ${JSON.stringify({ runOnly })}).then((result) => result.violations)`,
  )) as Violation[];
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
  );
}

async function collect(path: string, page: Page): Promise<void> {
  links.set(
    path,
    await page.$$eval('a[href]', (all) => all.map((link) => (link as HTMLAnchorElement).href)),
  );
  anchors.set(path, new Set(await page.$$eval('[id]', (all) => all.map(({ id }) => id))));
}

/** A fragment that holds a state (`#listening=nothing`) is no anchor. */
const isState = (fragment: string) => fragment.includes('=');

it('has no dead link and no dead anchor', () => {
  const dead: string[] = [];
  for (const [path, hrefs] of links) {
    for (const href of hrefs) {
      const url = new URL(href);
      if (url.origin !== site.origin) continue;
      const target = anchors.get(url.pathname);
      const fragment = decodeURIComponent(url.hash.slice(1));
      if (!target && !paths.includes(url.pathname)) dead.push(`${path} -> ${url.pathname}`);
      else if (fragment && !isState(fragment) && !target?.has(fragment))
        dead.push(`${path} -> ${url.pathname}${url.hash}`);
    }
  }
  expect([...new Set(dead)]).toEqual([]);
});

it('can be reached, page by page, by links from the home page', () => {
  const reached = new Set(['/']);
  for (const path of reached) {
    for (const href of links.get(path) ?? []) {
      const url = new URL(href);
      if (url.origin === site.origin && links.has(url.pathname)) reached.add(url.pathname);
    }
  }
  expect(paths.filter((path) => !reached.has(path) && path !== '/404.html')).toEqual([]);
});
