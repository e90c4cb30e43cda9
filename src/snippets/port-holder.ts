/** Services that no runbook stops, since nginx, the reader's own session or other services hang on them. */
import { Refusal } from './snippet.ts';

const vital =
  /^(?:nginx|openresty|angie|tengine|sshd?|docker|containerd|dbus|systemd|network|NetworkManager|getty|session|user)(?:[.@-].*)?$/;
/** What begins like one of them and is none: an exporter of metrics, for instance. */
const harmless = /^(?:nginx|docker)-/;

/** The name, unless it is one of those; `instead` says what to do. */
export function refuseVital(unit: string, instead: string): string {
  if (vital.test(unit) && !harmless.test(unit))
    throw new Refusal(`This never stops ${unit}. ${instead}`);
  return unit;
}
