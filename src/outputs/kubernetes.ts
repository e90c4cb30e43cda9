/** kubectl get pods, get endpoints, describe pod; forms as Kubernetes' documentation shows them. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import { ofEach, open, quoted, settled, together } from './output.ts';
import type { Known, Line, Section, Told } from './output.ts';
import { addressOf } from './upstream.ts';

const pod =
  /^(?:[\w.-]{1,63}\s+)?([\w.-]{1,253})\s+(\d+\/\d+)\s+([A-Z][A-Za-z:]{1,40})\s+(\d+)(?: \(.{1,20} ago\))?\s+\d+[smhdy]\S{0,10}(?:\s.{0,200})?$/;
const podHeading = /^(?:NAMESPACE\s+)?NAME\s+READY\s+STATUS\s+RESTARTS\s+AGE/;
const endpointsHeading =
  /^(?:NAMESPACE\s+)?NAME\s+(?:ENDPOINTS|ADDRESSTYPE\s+PORTS\s+ENDPOINTS)\s+AGE/;
const field = /^\s*(?:State|Last State|Reason|Exit Code|Ready|Restart Count):\s+\S.{0,100}$/;

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

interface Part {
  readonly lines: readonly Line[];
  tell(known: Known): Told;
}

function podsIn({ lines }: Section): Part | undefined {
  const head = lines.filter(({ text }) => podHeading.test(text));
  const rows = lines.filter(({ text }) => pod.test(text));
  if (head.length === 0 || rows.length === 0) return undefined;
  return { lines: [...head, ...rows], tell: () => tellPods(rows) };
}

function tellPods(rows: readonly Line[]): Told {
  const applications = rows.filter(({ text }) => !/nginx/.test(text));
  const answers = new Set(applications.map(({ text }) => answerOf(pod.exec(text)![3]!)));
  const [answer] = answers;
  const quote = quoted(applications.slice(0, 4));
  const nginx = rows.find(({ text }) => /nginx.{0,60}\sRunning\s/.test(text));
  const inside = nginx
    ? settled('nginx runs in a pod.', nginx.text, { 'nginx-in-container': 'yes' })
    : { facts: {}, details: {}, sentences: [] };
  if (applications.length === 0) return inside;
  if (answers.size > 1)
    return together(
      inside,
      open('The pods are in different states: which is the application’s?', quote),
    );
  const states = [...new Set(applications.map(({ text }) => pod.exec(text)![3]!))].join(', ');
  if (!answer) return together(inside, open(`The application’s pods are ${states}.`, quote));
  return together(
    inside,
    settled(`The application’s pods are ${states}.`, quote, {
      'service-state': answer,
      'upstream-kind': 'container',
    }),
  );
}

function answerOf(status: string): DefiniteAnswer<'service-state'> | undefined {
  if (status === 'Running') return 'running';
  if (status === 'Completed') return 'stopped';
  return /^(?:CrashLoopBackOff|Error|OOMKilled|ImagePullBackOff|ErrImagePull|CreateContainer\w+|RunContainerError|InvalidImageName|Init:\w+)$/.test(
    status,
  )
    ? 'failed'
    : undefined;
}

/** An empty list is a 503 of ingress-nginx's, not a 502. */
function endpointsIn({ lines }: Section): Part | undefined {
  const place = lines.findIndex(({ text }) => endpointsHeading.test(text));
  if (place < 0) return undefined;
  const end = lines.findIndex(({ text }, nth) => nth > place && text === '');
  const rows = lines
    .slice(place + 1, end < 0 ? undefined : end)
    .filter(({ text }) => /\s/.test(text.trim()));
  return { lines: [lines[place]!, ...rows], tell: (known) => tellEndpoints(rows, known) };
}

function tellEndpoints(rows: readonly Line[], known: Known): Told {
  const quote = quoted(rows) || 'ENDPOINTS';
  const all = rows.flatMap(
    ({ text }) => text.match(/\b(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?/g) ?? [],
  );
  const address = addressOf(known);
  if (all.length === 0)
    return open(
      'No pod is ready behind the Service. ingress-nginx then answers 503, and not 502.',
      quote,
    );
  if (!address?.host)
    return open(
      `The Service hands on to ${all.slice(0, 4).join(', ')}. Paste the log line too, to compare.`,
      quote,
    );
  const isThere = all.some((it) => it.split(':')[0] === address.host);
  const says = isThere
    ? `${address.host} is among the Service’s endpoints.`
    : `${address.host} is no endpoint of the Service any more.`;
  return settled(says, quote, {
    'name-current': isThere ? 'yes' : 'no',
    'upstream-kind': 'container',
  });
}

/** kubectl describe pod: why the container ended last. */
function describedIn({ lines }: Section): Part | undefined {
  const fields = lines.filter(({ text }) => field.test(text));
  if (!fields.some(({ text }) => /^\s*(?:Last )?State:/.test(text))) return undefined;
  return { lines: fields, tell: () => tellDescribed(fields) };
}

function tellDescribed(fields: readonly Line[]): Told {
  const value = (name: string) => fields.find(({ text }) => text.trim().startsWith(`${name}:`));
  const reason = fields.find(({ text }) => /Reason:\s+OOMKilled/.test(text));
  const quote = quoted(fields.slice(0, 6));
  const waiting = fields.some(({ text }) =>
    /Reason:\s+(?:CrashLoopBackOff|ImagePullBackOff|ErrImagePull)/.test(text),
  );
  const state = waiting
    ? ({ 'service-state': 'failed', 'upstream-kind': 'container' } as const)
    : {};
  if (reason)
    return settled('The container was killed for want of memory.', quoted([reason]), {
      ...state,
      'upstream-log': 'out-of-memory',
    });
  if (waiting) return settled('The container does not come up.', quote, state);
  const exit = value('Exit Code');
  if (exit && /\b(?:139|134)$/.test(exit.text))
    return settled('The container ended by a crash.', exit.text.trim(), {
      'upstream-log': 'crash',
    });
  return /State:\s+Running/.test(fields[0]!.text)
    ? settled('The container is running.', fields[0]!.text.trim(), {
        'service-state': 'running',
        'upstream-kind': 'container',
      })
    : open('The container’s state alone does not say why.', quote);
}
