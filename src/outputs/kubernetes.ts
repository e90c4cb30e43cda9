/** kubectl get pods, get endpoints, describe pod; forms as Kubernetes' documentation shows them. */
import { endpointsIn } from './endpoints.ts';
import { ofEach, together } from './output.ts';
import { describedIn, podsIn } from './pods.ts';

export const kubernetes = ofEach((section) => {
  const told = [podsIn(section), endpointsIn(section), describedIn(section)].filter(
    (it) => it !== undefined,
  );
  if (told.length === 0) return undefined;
  return {
    command: 'kubectl',
    lines: told.flatMap(({ lines }) => lines),
    tell: (known) => together(...told.map((it) => it.tell(known))),
  };
});
