/** What the state of a service or a container means, whoever prints it. */
import type { DefiniteAnswer } from '../../machines/facts.ts';

export type ServiceState = DefiniteAnswer<'service-state'>;

export const meanings: Record<ServiceState, string> = {
  stopped: 'it is stopped, or ran and was killed.',
  failed: 'it does not come up.',
  running: 'it is running.',
};
