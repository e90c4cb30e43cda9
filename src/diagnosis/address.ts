/** State <-> URL fragment: `#listening=nothing&ruled-out=php-fpm-down&socket-path=/run/app.sock&platform=debian`. */
import type { Facts } from '../../machines/facts.ts';
import type { CauseId } from '../../machines/odds.ts';
import { detailIds, isDetail, isDetailId } from '../log/details.ts';
import type { Details } from '../log/details.ts';
import { isReaderPlatformId } from '../platforms/readers.ts';
import type { ReaderPlatformId } from '../platforms/readers.ts';
import { isBrowserId, isSystemId } from '../visitor/device-ids.ts';
import type { Device } from '../visitor/device-ids.ts';

/** All that a page shows is a function of this. */
export interface State {
  facts: Facts;
  /** Causes whose check said otherwise, or whose fix did not help, in that order. */
  ruledOut?: readonly CauseId[];
  details: Details;
  platform?: ReaderPlatformId;
  /** What a visitor has chosen in place of what was recognised. */
  device?: Device;
}

/** What facts and causes a page takes for ones: all that there are (`wholeVocabulary`), or what `pageVocabulary()` says. */
export interface Vocabulary {
  isAnswer(fact: string, answer: string): boolean;
  isCause(id: string): boolean;
}

/** Reads a fragment, with or without `#`. Unknown names and malformed values are dropped, never repaired. */
export function parseState(fragment: string, { isAnswer, isCause }: Vocabulary): State {
  const facts: Record<string, string> = {};
  const details: Record<string, string> = {};
  const device: Device = {};
  let ruledOut: readonly CauseId[] | undefined;
  let platform: ReaderPlatformId | undefined;
  for (const [key, value] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    if (isDetailId(key) && isDetail(key, value)) details[key] = value;
    else if (key === 'ruled-out') ruledOut = causesFrom(value, isCause) ?? ruledOut;
    else if (key === 'platform' && isReaderPlatformId(value)) platform = value;
    else if (key === 'browser' && isBrowserId(value)) device.browser = value;
    else if (key === 'system' && isSystemId(value)) device.system = value;
    else if (isAnswer(key, value)) facts[key] = value;
  }
  const chosen = Object.keys(device).length > 0;
  return {
    facts,
    ...(ruledOut && { ruledOut }),
    details,
    ...(platform && { platform }),
    ...(chosen && { device }),
  } as State;
}

/** `php-fpm-down,service-down`: ids of causes, none of them twice. Anything else is no list at all. */
function causesFrom(value: string, isCause: Vocabulary['isCause']): readonly CauseId[] | undefined {
  const ids = value.split(',');
  return ids.every(isCause) && new Set(ids).size === ids.length ? (ids as CauseId[]) : undefined;
}

/** Writes a state as a fragment without `#`; empty for an empty state. Facts keep the order in which they were learned. */
export function formatState({ facts, ruledOut = [], details, platform, device }: State): string {
  const pairs: [string, string | undefined][] = [
    ...(Object.entries(facts) as [string, string][]),
    ['ruled-out', ruledOut.join(',') || undefined],
    ...detailIds.map((id): [string, string | undefined] => [id, details[id]]),
    ['platform', platform],
    ['browser', device?.browser],
    ['system', device?.system],
  ];
  return pairs
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(
      ([key, value]) =>
        `${key}=${encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',')}`,
    )
    .join('&');
}
