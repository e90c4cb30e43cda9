/** The platforms a question tells apart: those that snippets are written for, and three that only read and run. */
import type { PlatformId } from './platforms.ts';

export const readerPlatforms = {
  debian: 'Debian, Ubuntu',
  rhel: 'RHEL, Alma, Rocky, Fedora',
  alpine: 'Alpine',
  container: 'Docker, Compose',
  kubernetes: 'Kubernetes with ingress-nginx',
  plesk: 'Plesk',
  cpanel: 'cPanel',
} as const satisfies Record<PlatformId | 'kubernetes' | 'plesk' | 'cpanel', string>;

export type ReaderPlatformId = keyof typeof readerPlatforms;
export const readerPlatformIds = Object.keys(readerPlatforms) as ReaderPlatformId[];

export function isReaderPlatformId(text: string): text is ReaderPlatformId {
  return Object.hasOwn(readerPlatforms, text);
}

/** `debian alpine`, as content writes it. */
export function readerPlatformsIn(text: string): ReaderPlatformId[] {
  return text.split(/\s+/).map((id) => {
    if (isReaderPlatformId(id)) return id;
    throw new Error(`“${id}” is no platform of src/platforms/readers.ts`);
  });
}

export function namesOf(ids: readonly ReaderPlatformId[]): string {
  return ids.map((id) => readerPlatforms[id]).join(', ');
}
