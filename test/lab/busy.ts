/** Work that keeps a Node program's only thread, from a moment that a test sees until one that it chooses. */

/** For a test: its program's function, and the shell's words that prepare it, wait until it has begun, and end it. */
export const busyUntilTold = {
  program: `
import { existsSync, writeFileSync } from 'node:fs';
function busyUntilTold() {
  writeFileSync('/run/busy', '');
  while (!existsSync('/run/enough'));
}`,
  reset: 'rm -f /run/busy /run/enough',
  begun: 'for i in $(seq 3000); do [ -e /run/busy ] && break; sleep 0.1; done',
  tell: 'touch /run/enough',
};
