import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Who may import from where, by the longest prefix that fits; what is not listed is forbidden. A folder may always
 * import from itself.
 */
const allowed: Record<string, string[]> = {
  machines: ['xstate'],
  'machines/index.ts': ['machines'],
  /** Ranks causes by their odds, which `suspects.ts` does from the machines' tables alone. */
  'src/log': ['machines', 'src/diagnosis/suspects.ts'],
  'src/outputs': ['machines', 'src/log', 'src/diagnosis/suspects.ts'],
  'src/platforms': ['machines', 'src/log'],
  'src/snippets': ['machines', 'src/log', 'src/platforms'],
  'src/diagnosis': ['machines', 'xstate', 'src/log', 'src/platforms', 'src/visitor'],
  'src/map': ['machines', 'src/diagnosis', '@dagrejs/dagre'],
  'src/report': ['machines', 'src/log', 'src/diagnosis', 'src/snippets'],
  'src/cli': [
    'machines',
    'src/log',
    'src/outputs',
    'src/diagnosis',
    'src/platforms',
    'src/snippets',
    'src/site/message-link.ts',
    'node:',
  ],
  'src/markup': ['src/log', 'src/platforms', 'shiki', 'hast', 'satteri'],
  'src/site': ['machines', 'src/log', 'src/diagnosis', 'src/platforms', 'src/snippets'],
  /** Fills what an island declares as its properties. */
  'src/site/place.ts': [
    'machines',
    'src/diagnosis',
    'src/islands/answers/place.ts',
    'src/islands/CheckView.tsx',
    'src/islands/found/Found.tsx',
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
  'src/content.config.ts': ['astro:content', 'astro/loaders', 'astro/zod', 'src/site/topics.ts'],
  'src/build': ['src/site', 'astro', 'node:', 'pagefind'],
  'src/search': ['src/site/kinds.ts', 'src/site/links.ts', 'src/islands/log-reader/messages.ts'],
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
    'src/site/statuses.ts',
  ],
};

/** Pages and components see everything but the content itself, which comes through `src/site/load.ts`. */
const shown = ['src/pages/', 'src/layouts/', 'src/components/'];

function ruleFor(file: string): string[] | undefined {
  const prefix = Object.keys(allowed)
    .filter((each) => file === each || file.startsWith(`${each}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  return prefix === undefined ? undefined : [...allowed[prefix]!, ownFolder(file)];
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
    /^(?:import|export)\s[\w*{}\s,$]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm,
  );
  return [...statements]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((target) => (target.startsWith('.') ? normalize(join(dirname(file), target)) : target));
}

function isAllowed(rule: string[], target: string): boolean {
  return rule.some(
    (each) =>
      target === each ||
      target.startsWith(`${each}/`) ||
      (each.endsWith(':') && target.startsWith(each)),
  );
}

const files = globSync(['machines/**/*.ts', 'src/**/*.{ts,tsx,astro}']).toSorted();

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(30);
});

test('arrows point one way', () => {
  const wrong = files.flatMap((file) => {
    if (shown.some((folder) => file.startsWith(folder))) return [];
    const rule = ruleFor(file);
    if (!rule)
      return [
        `${file} is in no folder of the design: say in ${import.meta.filename} what it may import`,
      ];
    return importsOf(file)
      .filter((target) => !isAllowed(rule, target))
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('only src/site/load.ts and src/content.config.ts open the content', () => {
  const openers = files.filter((file) => importsOf(file).includes('astro:content'));
  expect(openers).toEqual(['src/content.config.ts', 'src/site/load.ts']);
});

test('machines are decided without Astro or a DOM, logs without machines’ trees', () => {
  const reading = files.filter((file) => file.startsWith('src/log/'));
  const trees = reading.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('machines/'))
      .filter((target) => !/\/(?:facts|odds|profiles)\.ts$/.test(target))
      .map((target) => `${file} imports ${target}`),
  );
  expect(trees).toEqual([]);
});
