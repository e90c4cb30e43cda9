import type { NewFile } from './snippet.ts';
import { ini } from './text.ts';
import type { Text } from './text.ts';

/** The numbers of a PHP-FPM pool that must agree: PHP-FPM does not start when spare servers exceed the children. */
function poolSize(children: number): Text {
  const least = Math.max(1, Math.floor(children / 4));
  const most = Math.max(least, Math.floor(children / 2));
  return ini`
    pm.max_children = ${children}
    pm.start_servers = ${least}
    pm.min_spare_servers = ${least}
    pm.max_spare_servers = ${most}
    pm.max_requests = 500
  `;
}

/** A file for a pool that exists: PHP-FPM reads the folder by name, and of two equal lines the last counts. */
export function poolFile(folder: string, pool: string, children: number): NewFile {
  const text = ini`
    [${pool}]
    ${poolSize(children)}
  `;
  return { path: `${folder}/zz-fix502-memory.conf`, language: 'ini', text };
}
