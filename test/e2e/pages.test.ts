/** Every page, opened once; all that one look can tell is told by it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overBudget } from './budget.ts';
import { contentsOf } from './contents.ts';
import type { Contents } from './contents.ts';
import { siteInChromium } from './fixture.ts';
import { fileOf, pagePaths } from './site.ts';
import { tabOf, share } from './tab.ts';
import type { Tab } from './tab.ts';
import { violations } from './violations.ts';

const site = siteInChromium();
const paths = pagePaths();
/** The tool is a link, and no page. */
const exists = new Set([...paths, '/tool.txt']);

/** The pages of a folder; those of a tree are a group of their own. */
const groups = Map.groupBy(paths, (path) => /^\/(?:diagnose\/)?[^/]+\//.exec(path)?.[0] ?? '/');

/** More than there are cores: while one page waits for the network, another one is looked at. */
let tabs: Tab[];
beforeAll(async () => {
  tabs = await Promise.all(
    [1, 2, 3].map(async () => tabOf(await site.visit({ bypassCSP: false }))),
  );
});
afterAll(() => Promise.all(tabs.map(({ page }) => page.context().close())));

const contents = new Map<string, Contents>();
/**
 * Where a text's colours have been seen. A colour is a token, chosen by the elements around a text and their classes, and
 * test/unit/site/contrast.test.ts holds the tokens to it; so the colours of each place of a text are looked at once, in
 * light and dark, wherever it comes first, and not again on the hundreds of pages that have no other.
 */
const seenColours = new Set<string>();
/**
 * What axe has looked at. Pages are made of the same parts: one that holds no element in a new shape is not given to axe,
 * and what could still be wrong with its words is looked for by contents.ts on every page.
 */
const seenShapes = new Set<string>();

/** Adds to what was seen, and says whether there was something new. */
function addTo(seen: Set<string>, all: string[]): boolean {
  const before = seen.size;
  for (const each of all) seen.add(each);
  return seen.size > before;
}

async function faultsOf(tab: Tab, path: string): Promise<string[]> {
  await tab.open(path);
  const overweight = overBudget(path, tab.fetched);
  const held = await contentsOf(tab.page);
  contents.set(path, held);
  const found = await violations(tab.page, {
    shapes: addTo(seenShapes, held.shapes),
    colours: addTo(seenColours, held.places),
  });
  return [...tab.problems, ...overweight, ...found, ...held.faults];
}

it.each([...groups])(
  'the pages of %s are without an axe violation, an error, a violated policy, a foreign request, and within their budget',
  async (_, group) => {
    const found = await share(tabs, group, faultsOf);
    expectNone([...found].flatMap(([path, all]) => all.map((fault) => `${path}: ${fault}`)));
  },
);

/** Fails with the first of them in the first line, which is what `npm test` says again at its end. */
function expectNone(faults: string[]): void {
  expect(faults, `${faults.length} faults, the first: ${faults[0]}`).toEqual([]);
}

/** A fragment that holds a state (`#listening=nothing`) is no anchor. */
const isState = (fragment: string) => fragment.includes('=');

const hasId = (path: string, id: string) =>
  contents.get(path)?.ids.includes(id) ?? fileOf(path).includes(` id="${id}"`);

it('has no dead link and no dead anchor', () => {
  const dead: string[] = [];
  for (const [path, { links }] of contents) {
    for (const href of links) {
      const { origin, pathname, hash } = new URL(href);
      if (origin !== site.origin) continue;
      const fragment = decodeURIComponent(hash.slice(1));
      if (!exists.has(pathname)) dead.push(`${path} -> ${pathname}`);
      else if (fragment && !isState(fragment) && !hasId(pathname, fragment))
        dead.push(`${path} -> ${pathname}${hash}`);
    }
  }
  expectNone([...new Set(dead)]);
});

it('can be reached, page by page, by links from the home page', () => {
  const reached = new Set(['/']);
  for (const path of reached) {
    for (const href of contents.get(path)?.links ?? []) {
      const url = new URL(href);
      if (url.origin === site.origin && contents.has(url.pathname)) reached.add(url.pathname);
    }
  }
  expectNone(paths.filter((path) => !reached.has(path) && path !== '/404.html'));
});
