/** Every signature, in the order in which they are tried: the first whose needles are all there is the one. */
import { applicationSignatures } from './applications.ts';
import { bodySignatures } from './body.ts';
import { connectingSignatures } from './connecting.ts';
import { configurationFileSignatures, configurationSignatures } from './configuration.ts';
import { directiveSignatures, otherDirectiveSignatures } from './directives.ts';
import { accessLogSignatures, elsewhereSignatures } from './elsewhere.ts';
import { exchangingSignatures } from './exchanging.ts';
import { brokenBodySignatures, http2Signatures } from './http2.ts';
import { familySymptom } from './symptoms.ts';
import { machineSignatures } from './machines-around.ts';
import { moduleRemarkSignatures, moduleSignatures } from './modules.ts';
import { nameSignatures } from './names.ts';
import { networkSignatures } from './network.ts';
import { noticeSignatures } from './notices.ts';
import { partsOfAnswersSignatures } from './parts-of-answers.ts';
import { phpFpmSignatures, phpMessageSignatures } from './php.ts';
import { bodyRemarkSignatures, protocolSignatures } from './protocols.ts';
import { proxySignatures } from './proxies.ts';
import { requestSignatures } from './requests.ts';
import { resolvingSignatures } from './resolving.ts';
import { runningSignatures } from './running.ts';
import { runtimeSignatures } from './runtimes.ts';
import { servingSignatures } from './serving.ts';
import type { Signature } from './signature.ts';
import { startupSignatures } from './startup.ts';
import { systemSignatures } from './system.ts';
import { fileSignatures } from './temporary-files.ts';
import { timeoutSignatures } from './timeouts.ts';
import { tlsSignatures } from './tls.ts';

export { statusLabel } from './status.ts';
export type { Level, Needle, Signature, Status, Writer } from './signature.ts';

const rows: readonly Signature[] = [
  ...phpMessageSignatures,
  ...moduleSignatures,
  ...nameSignatures,
  ...timeoutSignatures,
  ...connectingSignatures,
  ...tlsSignatures,
  ...bodyRemarkSignatures,
  ...brokenBodySignatures,
  ...exchangingSignatures,
  ...http2Signatures,
  ...bodySignatures,
  ...startupSignatures,
  ...configurationFileSignatures,
  ...servingSignatures,
  ...protocolSignatures,
  ...runtimeSignatures,
  ...phpFpmSignatures,
  ...applicationSignatures,
  ...machineSignatures,
  ...systemSignatures,
  ...proxySignatures,
  ...noticeSignatures,
  ...accessLogSignatures,
  ...resolvingSignatures,
  ...requestSignatures,
  ...configurationSignatures,
  ...directiveSignatures,
  ...partsOfAnswersSignatures,
  ...networkSignatures,
  ...fileSignatures,
  ...runningSignatures,
  ...moduleRemarkSignatures,
  ...elsewhereSignatures,
  ...otherDirectiveSignatures,
];

export const signatures: readonly Signature[] = rows.map((row) => {
  const symptom = familySymptom.get(row.id);
  return symptom ? { ...row, symptom } : row;
});

const byId = new Map(signatures.map((signature) => [signature.id, signature]));

export function signatureOf(id: string): Signature | undefined {
  return byId.get(id);
}
