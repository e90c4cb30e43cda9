/** The browsers and systems that visitors' steps are written for. */
import type { BrowserId, SystemId } from './device-ids.ts';

export { browserIds, isBrowserId, isSystemId, systemIds } from './device-ids.ts';
export type { BrowserId, Device, SystemId } from './device-ids.ts';

export const browsers: Record<BrowserId, string> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  samsung: 'Samsung Internet',
};

export const systems: Record<SystemId, string> = {
  windows: 'Windows',
  macos: 'Mac',
  linux: 'Linux',
  chromeos: 'Chromebook',
  android: 'Android',
  ios: 'iPhone, iPad',
};

/** Which browser there is for which system. */
export const runsOn: Record<BrowserId, readonly SystemId[]> = {
  chrome: ['windows', 'macos', 'linux', 'chromeos', 'android', 'ios'],
  edge: ['windows', 'macos', 'linux', 'android', 'ios'],
  firefox: ['windows', 'macos', 'linux', 'android', 'ios'],
  safari: ['macos', 'ios'],
  samsung: ['android'],
};
