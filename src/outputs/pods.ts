/** kubectl get pods, describe pod: whether the application’s pods run, and how a container ended last. */
import { open, quoted, saying, settled, together } from './output.ts';
import type { Line, Part, Section, Told } from './output.ts';
import type { ServiceState } from './states.ts';

const pod =
  /^(?:[\w.-]{1,63}\s+)?([\w.-]{1,253})\s+(\d+\/\d+)\s+([A-Z][A-Za-z:]{1,40})\s+(\d+)(?: \(.{1,20} ago\))?\s+\d+[smhdy]\S{0,10}(?:\s.{0,200})?$/;
const podHeading = /^(?:NAMESPACE\s+)?NAME\s+READY\s+STATUS\s+RESTARTS\s+AGE/;
const field = /^\s*(?:State|Last State|Reason|Exit Code|Ready|Restart Count):\s+\S.{0,100}$/;

export function podsIn({ lines }: Section): Part | undefined {
  const head = lines.filter(({ text }) => podHeading.test(text));
  const rows = lines.filter(({ text }) => pod.test(text));
  if (head.length === 0 || rows.length === 0) return undefined;
  return { lines: [...head, ...rows], tell: () => tellPods(rows) };
}

function tellPods(rows: readonly Line[]): Told {
  const applications = rows.filter(({ text }) => !/nginx/.test(text));
  const nginx = rows.find(({ text }) => /nginx.{0,60}\sRunning\s/.test(text));
  return together(
    nginx ? settled('nginx runs in a pod.', nginx.text, { 'nginx-in-container': 'yes' }) : saying(),
    applications.length > 0 ? ofApplications(applications) : saying(),
  );
}

function ofApplications(rows: readonly Line[]): Told {
  const statuses = rows.map(({ text }) => pod.exec(text)![3]!);
  const answers = new Set(statuses.map(answerOf));
  const [answer] = answers;
  const quote = quoted(rows.slice(0, 4));
  if (answers.size > 1)
    return open('The pods are in different states: which is the application’s?', quote);
  const says = `The application’s pods are ${[...new Set(statuses)].join(', ')}.`;
  return answer
    ? settled(says, quote, { 'service-state': answer, 'upstream-kind': 'container' })
    : open(says, quote);
}

function answerOf(status: string): ServiceState | undefined {
  if (status === 'Running') return 'running';
  if (status === 'Completed') return 'stopped';
  return /^(?:CrashLoopBackOff|Error|OOMKilled|ImagePullBackOff|ErrImagePull|CreateContainer\w+|RunContainerError|InvalidImageName|Init:\w+)$/.test(
    status,
  )
    ? 'failed'
    : undefined;
}

export function describedIn({ lines }: Section): Part | undefined {
  const fields = lines.filter(({ text }) => field.test(text));
  if (!fields.some(({ text }) => /^\s*(?:Last )?State:/.test(text))) return undefined;
  return { lines: fields, tell: () => tellDescribed(fields) };
}

const doesNotComeUp = { 'service-state': 'failed', 'upstream-kind': 'container' } as const;

function tellDescribed(fields: readonly Line[]): Told {
  const first = (form: RegExp) => fields.find(({ text }) => form.test(text));
  const isWaiting = first(/Reason:\s+(?:CrashLoopBackOff|ImagePullBackOff|ErrImagePull)/);
  const state = isWaiting ? doesNotComeUp : {};
  const killed = first(/Reason:\s+OOMKilled/);
  if (killed) {
    const facts = { ...state, 'upstream-log': 'out-of-memory' } as const;
    return settled('The container was killed because memory ran out.', quoted([killed]), facts);
  }
  const quote = quoted(fields.slice(0, 6));
  if (isWaiting) return settled('The container does not come up.', quote, state);
  const exit = first(/^\s*Exit Code:/)?.text ?? '';
  if (/\b(?:139|134)$/.test(exit))
    return settled('The container ended by a crash.', exit, { 'upstream-log': 'crash' });
  const facts = { 'service-state': 'running', 'upstream-kind': 'container' } as const;
  return /State:\s+Running/.test(fields[0]!.text)
    ? settled('The container is running.', fields[0]!.text, facts)
    : open('The container’s state alone does not say why.', quote);
}
