/** The children of a PHP-FPM pool, in a file for a pool that exists. */
import { serviceDoes } from './checks.ts';
import { phpFpmOf, phpFpmTest, poolFile } from './php-fpm.ts';
import type { Change, Setting } from './snippet.ts';
import { ini } from './text.ts';
import type { Text } from './text.ts';

/** The numbers of a pool that must agree: PHP-FPM does not start when spare servers exceed the children. */
export function childrenLines(children: number): Text {
  const least = Math.max(1, Math.floor(children / 4));
  const most = Math.max(least, Math.floor(children / 2));
  return ini`
    pm.max_children = ${children}
    pm.start_servers = ${least}
    pm.min_spare_servers = ${least}
    pm.max_spare_servers = ${most}
  `;
}

/** So many children: at least, or exactly, with further lines. What that means for the reader is for each snippet to say. */
export function phpChildren(
  setting: Setting,
  children: number,
  { exactly = false, lines = [] }: { exactly?: boolean; lines?: Text[] } = {},
): Pick<Change, 'files' | 'test' | 'activate'> {
  const text = ini`
    [${setting.details['pool-name']}]
    ${childrenLines(children)}
    ${lines}
  `;
  return {
    files: [poolFile(setting, 'children', text, { exactly })],
    test: [phpFpmTest(setting)],
    activate: [serviceDoes(setting, 'reload', phpFpmOf(setting).service)],
  };
}
