/** A setting of the kernel: a file that is read at boot, a command that applies it at once, and the way back. */
import { backupFolder } from './runbook.ts';
import type { Change } from './snippet.ts';
import { ini, sh } from './text.ts';
import type { Text } from './text.ts';

/** `name` as sysctl prints it; `value` as it stands in the file, several numbers with spaces between. */
export function kernelSetting(name: string, value: Text): Pick<Change, 'files' | 'undo'> & Applied {
  const path = `/etc/sysctl.d/zz-fix502-${name.split('.').at(-1)!.replaceAll('_', '-')}.conf`;
  const kept = `${backupFolder}/${name}`;
  return {
    files: [{ path, language: 'ini', text: ini`${name} = ${value}` }],
    commands: [
      {
        run: sh`mkdir -p ${backupFolder} && { [ -f ${kept} ] || sysctl -n ${name} > ${kept}; } && sysctl -p ${path}`,
        note: 'The value before is kept for rolling back. “Read-only file system”: you are in a container; set it on the host, or with sysctls: in compose.yaml.',
      },
    ],
    undo: [{ run: sh`sysctl -w ${name}="$(cat ${kept})" && rm -f ${kept}` }],
  };
}

type Applied = { commands: NonNullable<Change['commands']> };
