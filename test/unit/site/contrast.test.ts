import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function tokens(text: string): Map<string, string> {
  return new Map([...text.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g)].map(([, a, b]) => [a!, b!]));
}

const schemes = { light: tokens(light), dark: new Map([...tokens(light), ...tokens(dark)]) };

/** Text colours, and the surfaces that each is used on. */
const pairs: [string[], string[]][] = [
  [
    ['ink'],
    [
      'paper',
      'surface',
      'raised',
      'mark',
      'accent-surface',
      'warn-surface',
      'fail-surface',
      'good-surface',
    ],
  ],
  [['soft'], ['paper', 'surface', 'raised', 'mark', 'accent-surface']],
  [['accent'], ['paper', 'surface', 'raised', 'mark', 'accent-surface', 'warn-surface']],
  [['fail'], ['paper', 'surface', 'fail-surface']],
  [['good'], ['paper', 'surface', 'good-surface']],
  [['warn'], ['paper', 'warn-surface']],
  [['paper'], ['accent', 'fail']],
  [
    ['code-comment', 'code-keyword', 'code-string', 'code-constant', 'code-function'],
    ['surface', 'mark'],
  ],
];

function luminance(hex: string): number {
  const full =
    hex.length === 4 ? Array.from(hex.slice(1), (digit) => digit + digit).join('') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

test.each(Object.entries(schemes))('text stands out 7:1 or more in the %s scheme', (_, colours) => {
  const weak = pairs.flatMap(([texts, surfaces]) =>
    texts.flatMap((text) =>
      surfaces
        .map((surface) => ({
          text,
          surface,
          ratio: contrast(colours.get(text)!, colours.get(surface)!),
        }))
        .filter(({ ratio }) => ratio < 7),
    ),
  );
  expect(weak).toEqual([]);
});
