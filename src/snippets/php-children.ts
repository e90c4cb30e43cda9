/** The children of a PHP-FPM pool, in a file for a pool that exists. */
import { serviceDoes, siteAnswers } from './checks.ts';
import { phpFpmOf, phpFpmTest, poolFile } from './php-fpm.ts';
import type { Change, Setting } from './snippet.ts';
import { Text, ini, sh } from './text.ts';

/** The numbers of a pool that must agree: PHP-FPM does not start when spare servers exceed the children. */
export function childrenLines(children: number): Text {
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

/** So many children; what that means for the reader is for each snippet to say. */
export function phpChildren(setting: Setting, children: number): Omit<Change, 'notes'> {
  const { program, service } = phpFpmOf(setting);
  const line = `pm.max_children = ${children}`;
  const text = ini`
    [${setting.details['pool-name']}]
    ${childrenLines(children)}
  `;
  return {
    files: [poolFile(setting, 'memory', text)],
    test: [phpFpmTest(setting)],
    activate: [serviceDoes(setting, 'reload', service)],
    verify: [
      { run: sh`${program} -tt 2>&1 | grep -F '${new Text(line)}'`, expect: line },
      siteAnswers(setting),
    ],
  };
}
