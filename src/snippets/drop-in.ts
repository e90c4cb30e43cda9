import type { NewFile } from './snippet.ts';
import { sh } from './text.ts';
import type { Text } from './text.ts';

/** A file that adds to a service's unit, which itself is the distribution's or the reader's; named by what it is about. */
export function dropIn(unit: string, topic: string, text: Text): NewFile {
  const path = `/etc/systemd/system/${unit}.service.d/fix502-${topic}.conf`;
  return { path, language: 'ini', text };
}

/** systemd reads drop-ins only when it is told to. */
export function restartWithDropIn(unit: string) {
  return { run: sh`systemctl daemon-reload && systemctl restart ${unit}` };
}
