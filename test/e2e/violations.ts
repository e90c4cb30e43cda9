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

/** By the rules about shapes, which are all but those about colours, and by these in both schemes. */
export async function violations(
  page: Page,
  ask: { shapes: boolean; colours: boolean },
): Promise<string[]> {
  if (!ask.shapes && !ask.colours) return [];
  // Evaluated by the debugger, which the policy does not bind.
  await page.evaluate(`${axe}; 0`);
  const others = Object.fromEntries(aboutColours.map((id) => [id, { enabled: false }]));
  const found = ask.shapes ? await run(page, { runOnly: standards, rules: others }) : [];
  if (!ask.colours) return found;
  const inLight = await run(page, { runOnly: aboutColours });
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await run(page, { runOnly: aboutColours });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...found, ...inLight, ...inDark.map((violation) => `in dark, ${violation}`)];
}

async function run(page: Page, rules: object): Promise<string[]> {
  const options = JSON.stringify({ ...rules, resultTypes: ['violations'] });
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, ${options}).then((result) => result.violations)`,
  );
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
  );
}
