/** Every signature, in the order in which they are tried: the first whose needles are all there is the one. */
import { applicationSignatures } from './applications.ts';
import { bodySignatures } from './body.ts';
import { connectingSignatures } from './connecting.ts';
import { accessLogSignatures, elsewhereSignatures } from './elsewhere.ts';
import { exchangingSignatures } from './exchanging.ts';
import { nameSignatures } from './names.ts';
import { phpFpmSignatures, phpMessageSignatures } from './php.ts';
import { servingSignatures } from './serving.ts';
import type { Signature } from './signature.ts';
import { startupSignatures } from './startup.ts';
import { systemSignatures } from './system.ts';
import { timeoutSignatures } from './timeouts.ts';
import { tlsSignatures } from './tls.ts';

export { statusLabel } from './status.ts';
export type { Level, Needle, Signature, Status, Writer } from './signature.ts';

export const signatures: readonly Signature[] = [
  ...phpMessageSignatures,
  ...nameSignatures,
  ...timeoutSignatures,
  ...connectingSignatures,
  ...tlsSignatures,
  ...exchangingSignatures,
  ...bodySignatures,
  ...startupSignatures,
  ...servingSignatures,
  ...phpFpmSignatures,
  ...applicationSignatures,
  ...systemSignatures,
  ...accessLogSignatures,
  ...elsewhereSignatures,
];

const byId = new Map(signatures.map((signature) => [signature.id, signature]));

export function signatureOf(id: string): Signature | undefined {
  return byId.get(id);
}
