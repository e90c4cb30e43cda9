/** Which browser and system a visitor uses, by what the browser says of itself. */
import type { BrowserId, Device, SystemId } from './devices.ts';

/** The part of `navigator` that tells; hints exist in Chrome, Edge and Samsung Internet only. */
export interface Says {
  userAgent: string;
  maxTouchPoints?: number;
  userAgentData?: { platform: string; brands: readonly { brand: string }[] } | undefined;
}

/** The first that is met counts: nearly every browser also names Chrome or Safari. */
const browserMarks: [RegExp, BrowserId][] = [
  [/SamsungBrowser\/|Samsung Internet/, 'samsung'],
  [/\bEdg(?:A|iOS)?\/|Microsoft Edge/, 'edge'],
  [/Firefox\/|FxiOS\//, 'firefox'],
  [/Chrome\/|CriOS\//, 'chrome'],
  [/Version\/.*Safari\//, 'safari'],
];

const systemMarks: [RegExp, SystemId][] = [
  [/Android/, 'android'],
  [/iPhone|iPad|iPod|\biOS\b/, 'ios'],
  [/CrOS|Chrome OS|Chromium OS/, 'chromeos'],
  [/Windows/, 'windows'],
  [/Macintosh|macOS/, 'macos'],
  [/Linux/, 'linux'],
];

export function recognise({ userAgent, maxTouchPoints = 0, userAgentData }: Says): Device {
  const brands = (userAgentData?.brands ?? []).map(({ brand }) => brand).join(' ');
  const browser = first(browserMarks, `${brands} ${userAgent}`);
  const system = first(systemMarks, `${userAgentData?.platform ?? ''} ${userAgent}`);
  // An iPad calls itself a Mac, but no Mac has a touch screen.
  return { browser, system: system === 'macos' && maxTouchPoints > 1 ? 'ios' : system };
}

function first<T>(marks: [RegExp, T][], text: string): T | undefined {
  return marks.find(([mark]) => mark.test(text))?.[1];
}
