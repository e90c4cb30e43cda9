/** The platforms' ids alone: what an address is checked against does not need their tables. */
export const platformIds = ['debian', 'rhel', 'alpine', 'container'] as const;

export type PlatformId = (typeof platformIds)[number];

export function isPlatformId(text: string): text is PlatformId {
  return (platformIds as readonly string[]).includes(text);
}
