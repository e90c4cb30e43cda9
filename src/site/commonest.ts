/** The messages that people paste most, in the order of /messages/: each has a page of its own in `content/messages/`. */
export const commonest: readonly string[] = [
  'connect-refused',
  'connect-no-such-file',
  'connect-permission-denied',
  'too-big-header',
  'prematurely-closed',
];

export function hasOwnPage(id: string): boolean {
  return commonest.includes(id);
}
