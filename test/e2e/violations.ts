/** What axe finds on the page that is open. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose result another colour scheme can change. */
const aboutColours = ['color-contrast', 'link-in-text-block'];

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** In the scheme that the page has, and, where its places of text ask for it, the colours of the dark one. */
export async function violations(page: Page, alsoInDark: boolean): Promise<string[]> {
  // Evaluated by the debugger, which the policy does not bind.
  await page.evaluate(axe);
  const found = await run(page, standards);
  if (!alsoInDark) return found;
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await run(page, aboutColours);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...found, ...inDark.map((violation) => `in dark, ${violation}`)];
}

async function run(page: Page, runOnly: string[]): Promise<string[]> {
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, ${options}).then((result) => result.violations)`,
  );
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
  );
}
