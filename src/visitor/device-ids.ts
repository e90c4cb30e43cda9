/** Browsers and systems by their ids alone, for the address; their names are in `devices.ts`. */
export const browserIds = ['chrome', 'edge', 'firefox', 'safari', 'samsung'] as const;
export const systemIds = ['windows', 'macos', 'linux', 'chromeos', 'android', 'ios'] as const;

export type BrowserId = (typeof browserIds)[number];
export type SystemId = (typeof systemIds)[number];

export interface Device {
  browser?: BrowserId | undefined;
  system?: SystemId | undefined;
}

export function isBrowserId(text: string): text is BrowserId {
  return (browserIds as readonly string[]).includes(text);
}

export function isSystemId(text: string): text is SystemId {
  return (systemIds as readonly string[]).includes(text);
}
