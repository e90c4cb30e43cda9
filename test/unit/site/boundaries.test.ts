import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Who may import from where, by the longest prefix that fits; what is not listed is forbidden. A folder may always
 * import from itself.
 */
const allowed: Record<string, string[]> = {
  machines: ['xstate'],
  /** Reads text without any tree; causes are ranked by `suspects.ts` from the machines' tables alone. */
  'src/log': ['machines/facts.ts', 'machines/odds.ts', 'src/diagnosis/suspects.ts'],
  'src/outputs': ['machines/facts.ts', 'machines/odds.ts', 'src/log', 'src/diagnosis/suspects.ts'],
  'src/platforms': [],
  'src/snippets': ['machines/facts.ts', 'src/log', 'src/platforms'],
  /** Which answers a cause settles, so that the generator need not ask for them. */
  'src/snippets/settled.ts': ['machines'],
  'src/diagnosis': ['machines', 'xstate', 'src/log', 'src/platforms', 'src/visitor'],
  'src/map': ['machines/facts.ts', 'machines/fact-ids.ts', 'src/diagnosis', '@dagrejs/dagre'],
  'src/report': ['machines/facts.ts', 'src/log', 'src/diagnosis', 'src/snippets'],
  'src/cli': ['src/log', 'src/outputs', 'src/diagnosis', 'src/site/message-link.ts', 'node:'],
  'src/markup': ['src/log', 'src/platforms', 'shiki', 'hast', 'satteri'],
  'src/site': ['machines', 'src/log', 'src/diagnosis'],
  /** Fills what an island declares as its properties. */
  'src/site/place.ts': [
    'machines',
    'src/diagnosis',
    'src/platforms',
    'src/islands/answers/place.ts',
    'src/islands/CheckView.tsx',
    'src/islands/found/Found.tsx',
    // What a fix needs to be offered.
    'src/snippets/index.ts',
  ],
  'src/site/load.ts': [
    'astro:content',
    'node:fs',
    'machines',
    'src/log',
    'src/snippets',
    'test/lab/not-here.ts',
  ],
  /** The lab's results are data that the site shows. */
  'src/site/evidence.ts': ['test/lab/evidence.json'],
  'src/content.config.ts': [
    'astro:content',
    'astro/loaders',
    'astro/zod',
    'src/site/groups.ts',
    'src/site/hops.ts',
    'src/site/topics.ts',
  ],
  'src/build': ['src/site', 'astro', 'node:', 'pagefind'],
  'src/search': ['src/site/kinds.ts', 'src/islands/log-reader'],
  'src/visitor': [],
  'src/scripts': ['src/visitor'],
  'src/islands': [
    'preact',
    'machines',
    'src/log',
    'src/outputs',
    'src/diagnosis',
    'src/platforms',
    'src/snippets',
    'src/report',
    'src/visitor',
    'src/site/links.ts',
    'src/site/message-link.ts',
  ],
};

/** Pages and components see everything but the content itself, which comes through `src/site/load.ts`. */
const shown = ['src/pages/', 'src/layouts/', 'src/components/'];

/** The entry of `allowed` that holds for a file. */
function entryFor(file: string): string | undefined {
  return Object.keys(allowed)
    .filter((each) => file === each || file.startsWith(`${each}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

function ownFolder(file: string): string {
  return file
    .split('/')
    .slice(0, file.startsWith('src/') ? 2 : 1)
    .join('/');
}

/** What a file imports: paths from the project's root, or names of packages. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(
    /^ *(?:import|export)\s[\w*{}\s,$]*?\bfrom\s+'([^']+)'|^ *import\s+'([^']+)'|\bimport\(\s*'([^']+)'|\bnew URL\('(\.[^']+)'/gm,
  );
  return [...statements]
    .flatMap((match) => match.slice(1).filter((target) => target !== undefined))
    .map((target) => (target.startsWith('.') ? normalize(join(dirname(file), target)) : target));
}

/** Only its values reach the browser, worked out at build: it may read files (src/build/data-modules.ts). */
const isData = (file: string) => file.endsWith('.data.ts');

function isWithin(place: string, target: string): boolean {
  return (
    target === place ||
    target.startsWith(`${place}/`) ||
    (place.endsWith(':') && target.startsWith(place))
  );
}

const files = globSync(['machines/**/*.ts', 'src/**/*.{ts,tsx,astro}']).toSorted();

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(30);
});

test('arrows point one way', () => {
  const wrong = files.flatMap((file) => {
    if (shown.some((folder) => file.startsWith(folder))) return [];
    const entry = entryFor(file);
    if (!entry)
      return [
        `${file} is in no folder of the design: say in ${import.meta.filename} what it may import`,
      ];
    const places = [...allowed[entry]!, ownFolder(file), ...(isData(file) ? ['node:'] : [])];
    return importsOf(file)
      .filter((target) => !places.some((place) => isWithin(place, target)))
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('no arrow is allowed that nothing follows', () => {
  const followed = Map.groupBy(files, entryFor);
  const idle = Object.entries(allowed).flatMap(([entry, places]) => {
    const targets = (followed.get(entry) ?? []).flatMap(importsOf);
    return places
      .filter((place) => !targets.some((target) => isWithin(place, target)))
      .map((place) => `${entry} imports nothing from ${place}`);
  });
  expect(idle, 'take them out of `allowed`').toEqual([]);
});

/** What Astro or a shell starts by itself. */
const started = ['src/pages/', 'src/content.config.ts', 'src/cli/fix502.ts'];

test('no file is left that nothing imports', () => {
  const imported = new Set([...files, 'astro.config.mjs'].flatMap(importsOf));
  const idle = files.filter(
    (file) => !imported.has(file) && !started.some((place) => file.startsWith(place)),
  );
  expect(
    idle,
    `${idle[0]} has no place yet, as in the index.ts beside it, or none any more`,
  ).toEqual([]);
});

test('only src/site/load.ts and src/content.config.ts open the content', () => {
  const openers = files.filter((file) => importsOf(file).includes('astro:content'));
  expect(openers).toEqual(['src/content.config.ts', 'src/site/load.ts']);
});
