/** Lines of nginx's own log that are known by their level, or by one word that is too common to look for elsewhere. */
import type { Part, PartLabel } from './parts.ts';
import { signatureOf } from './signatures/index.ts';
import type { Signature } from './signatures/index.ts';

const debug = signatureOf('debug-log')!;
const notice = signatureOf('process-notice')!;

export function bareSignature(parts: readonly Part[]): Signature | undefined {
  const of = (label: PartLabel) => parts.find((part) => part.label === label)?.text.toLowerCase();
  if (!of('process')?.includes('#')) return undefined;
  if (of('level') === '[debug]') return debug;
  return /^exit(?:ing)?$/.test(of('message') ?? '') ? notice : undefined;
}
