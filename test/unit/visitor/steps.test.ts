/** Nobody is left without steps: on each page, in each run of variants, every browser on every system finds its own. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { browserIds, isBrowserId, isSystemId, runsOn } from '../../../src/visitor/devices.ts';

const pairs = browserIds.flatMap((browser) => runsOn[browser].map((system) => [browser, system]));

interface Variant {
  browsers: string[];
  systems: string[];
}

/** Variants that follow one another without text between them are one run. */
function runsOf(text: string): Variant[][] {
  const runs = text.match(/<Steps[^>]*>[\s\S]*?<\/Steps>(?:\s*<Steps[^>]*>[\s\S]*?<\/Steps>)*/g);
  return (runs ?? []).map((run) =>
    [...run.matchAll(/<Steps([^>]*)>/g)].map(([, attributes = '']) => ({
      browsers: idsIn(attributes, 'browsers'),
      systems: idsIn(attributes, 'systems'),
    })),
  );
}

function idsIn(attributes: string, name: string): string[] {
  return new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1]?.split(' ') ?? [];
}

const admits = (ids: string[], id: string) => ids.length === 0 || ids.includes(id);

const pages = globSync('content/visitor/*.mdx')
  .map((file) => [file, runsOf(readFileSync(file, 'utf8'))] as const)
  .filter(([, runs]) => runs.length > 0);

test('there are pages with steps', () => expect(pages.length).toBeGreaterThan(8));

test.each(pages)('%s', (_, runs) => {
  for (const run of runs) {
    for (const { browsers, systems } of run) {
      expect(browsers.filter((id) => !isBrowserId(id))).toEqual([]);
      expect(systems.filter((id) => !isSystemId(id))).toEqual([]);
    }
    const wrong = pairs.flatMap(([browser = '', system = '']) => {
      const its = run.filter(
        (each) => admits(each.browsers, browser) && admits(each.systems, system),
      );
      return its.length === 1 ? [] : `${browser} on ${system} finds ${its.length} variants`;
    });
    expect(wrong).toEqual([]);
  }
});
