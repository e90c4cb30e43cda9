import { expect, test } from 'vitest';
import { runsOn } from '../../../src/visitor/devices.ts';
import { recognise } from '../../../src/visitor/recognise.ts';
import type { Says } from '../../../src/visitor/recognise.ts';

const mozilla = 'Mozilla/5.0';
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const appleWebkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const chrome = (rest = '') => `${webkit} Chrome/142.0.0.0 Safari/537.36${rest}`;
const onPhone = (rest = '') => `${webkit} Chrome/142.0.0.0 Mobile Safari/537.36${rest}`;
const iPhone = `${mozilla} (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${appleWebkit}`;
const mac = `${mozilla} (Macintosh; Intel Mac OS X 10_15_7)`;

const agents: [browser: string, system: string, userAgent: string, more?: Partial<Says>][] = [
  ['chrome', 'windows', `${mozilla} (Windows NT 10.0; Win64; x64) ${chrome()}`],
  ['chrome', 'macos', `${mac} ${chrome()}`],
  ['chrome', 'chromeos', `${mozilla} (X11; CrOS x86_64 14541.0.0) ${chrome()}`],
  ['chrome', 'android', `${mozilla} (Linux; Android 10; K) ${onPhone()}`],
  ['chrome', 'ios', `${iPhone} CriOS/142.0.7444.77 Mobile/15E148 Safari/604.1`],
  ['edge', 'windows', `${mozilla} (Windows NT 10.0; Win64; x64) ${chrome(' Edg/142.0.0.0')}`],
  ['edge', 'android', `${mozilla} (Linux; Android 10; K) ${onPhone(' EdgA/142.0.0.0')}`],
  ['edge', 'ios', `${iPhone} Version/18.0 EdgiOS/142.0.0.0 Mobile/15E148 Safari/604.1`],
  ['firefox', 'linux', `${mozilla} (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0`],
  ['firefox', 'android', `${mozilla} (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0`],
  ['firefox', 'ios', `${iPhone} FxiOS/145.0 Mobile/15E148 Safari/604.1`],
  ['safari', 'macos', `${mac} ${appleWebkit} Version/26.1 Safari/605.1.15`],
  ['safari', 'ios', `${iPhone} Version/26.1 Mobile/15E148 Safari/604.1`],
  ['safari', 'ios', `${mac} ${appleWebkit} Version/26.1 Safari/605.1.15`, { maxTouchPoints: 5 }],
  [
    'samsung',
    'android',
    `${mozilla} (Linux; Android 10; K) ${webkit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
  ],
  [
    'edge',
    'windows',
    `${mozilla} (Windows NT 10.0; Win64; x64) ${chrome()}`,
    { userAgentData: { platform: 'Windows', brands: [{ brand: 'Microsoft Edge' }] } },
  ],
  [
    'chrome',
    'chromeos',
    `${mozilla} (X11; Linux x86_64) ${chrome()}`,
    { userAgentData: { platform: 'Chrome OS', brands: [{ brand: 'Google Chrome' }] } },
  ],
];

test.each(agents)('%s on %s: %s', (browser, system, userAgent, more) => {
  expect(recognise({ userAgent, ...more })).toEqual({ browser, system });
});

test('each pair that is recognised is one that there is', () => {
  for (const [browser, system] of agents) {
    expect(runsOn[browser as keyof typeof runsOn]).toContain(system);
  }
});

test('what a Chromium pretends to be, as in its developer tools, counts before what it is', () => {
  const pretending = (platform: string, userAgent: string) =>
    recognise({ userAgent, userAgentData: { platform, brands: [{ brand: 'Chromium' }] } });
  expect(pretending('macOS', `${mac} ${appleWebkit} Version/26.1 Safari/605.1.15`)).toEqual({
    browser: 'safari',
    system: 'macos',
  });
  expect(pretending('iOS', `${iPhone} FxiOS/145.0 Mobile/15E148`).system).toBe('ios');
  expect(pretending('Windows', `${mozilla} (X11; CrOS x86_64) ${chrome()}`).system).toBe(
    'chromeos',
  );
});

test('a browser that nobody knows is none of them', () => {
  expect(recognise({ userAgent: 'Lynx/2.9.2 libwww-FM/2.14' })).toEqual({
    browser: undefined,
    system: undefined,
  });
});

test('a touch screen does not make a Windows computer an iPad', () => {
  const userAgent = `${mozilla} (Windows NT 10.0; Win64; x64) ${chrome()}`;
  expect(recognise({ userAgent, maxTouchPoints: 10 }).system).toBe('windows');
});
