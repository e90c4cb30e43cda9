/** The browsers and systems that visitors' steps are written for. */
export const browsers = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  samsung: 'Samsung Internet',
} as const;

export const systems = {
  windows: 'Windows',
  macos: 'Mac',
  linux: 'Linux',
  chromeos: 'Chromebook',
  android: 'Android',
  ios: 'iPhone, iPad',
} as const;

export type BrowserId = keyof typeof browsers;
export type SystemId = keyof typeof systems;

export interface Device {
  browser?: BrowserId | undefined;
  system?: SystemId | undefined;
}

/** Which browser there is for which system. */
export const runsOn: Record<BrowserId, readonly SystemId[]> = {
  chrome: ['windows', 'macos', 'linux', 'chromeos', 'android', 'ios'],
  edge: ['windows', 'macos', 'linux', 'android', 'ios'],
  firefox: ['windows', 'macos', 'linux', 'android', 'ios'],
  safari: ['macos', 'ios'],
  samsung: ['android'],
};

export const browserIds = Object.keys(browsers) as BrowserId[];
export const systemIds = Object.keys(systems) as SystemId[];

export function isBrowserId(text: string): text is BrowserId {
  return Object.hasOwn(browsers, text);
}

export function isSystemId(text: string): text is SystemId {
  return Object.hasOwn(systems, text);
}
