/** Drops the headers of PHP that nginx refuses, and logs which program sent them. */
import { serviceDoes } from './checks.ts';
import { needsPhp, phpFpmOf, phpFpmTest, poolFile } from './php-fpm.ts';
import type { NewFile, Setting, Snippet } from './snippet.ts';
import { sameHost, siteAnswersThroughNginx } from './through-nginx.ts';
import { aboutApplication } from './unit.ts';
import { Text, ini } from './text.ts';

/**
 * A name holds no byte that nginx refuses (ngx_http_parse.c). PHP-FPM needs no length: FastCGI marks the end of an answer itself. A Status has to
 * begin with three digits (ngx_http_fastcgi_module.c). The file that php.ini prepends, which the pool's line replaces, runs after it.
 */
const program = new Text(`<?php
header_register_callback(static function (): void {
    $kept = $dropped = [];
    foreach (headers_list() as $line) {
        $isName = preg_match('/^[^\\x00-\\x20\\x7f:]+:/', $line);
        $isLength = preg_match('/^(Content-Length|Transfer-Encoding):/i', $line);
        $isBadStatus = preg_match('/^Status:(?! *[1-9]\\d\\d( |$))/i', $line);
        if ($isName && !$isLength && !$isBadStatus) $kept[] = $line;
        else $dropped[] = $line;
    }
    $harmless = count($dropped) < 2 && preg_match('/^Content-Length: *\\d+$/i', $dropped[0] ?? 'Content-Length: 0');
    if ($harmless) return;
    header_remove();
    foreach ($kept as $line) header($line, false);
    foreach ($dropped as $line)
        error_log('fix502 dropped ' . json_encode($line, JSON_INVALID_UTF8_SUBSTITUTE) . ' of ' . $_SERVER['SCRIPT_FILENAME']);
});
$own = get_cfg_var('auto_prepend_file');
if ($own !== false && $own !== '' && $own !== 'none') require $own;`);

function filterFile(setting: Setting): NewFile {
  const { poolFolder } = phpFpmOf(setting);
  return {
    path: `${poolFolder.replace(/\/[^/]+$/, '')}/fix502-header-filter.php`,
    language: 'ini',
    text: program,
  };
}

function filterInPool(setting: Setting): NewFile {
  const text = ini`
    [${setting.details['pool-name']}]
    php_admin_value[auto_prepend_file] = ${filterFile(setting).path}
  `;
  return poolFile(setting, 'header-filter', text);
}

/** The program in the terms of the oldest version that it runs on. */
const oldest = '7.2';

export const headerFilter: Snippet = {
  id: 'header-filter',
  facts: [],
  platforms: ['debian', 'rhel', 'alpine'],
  details: [
    'php-version',
    'pool-name',
    'client-address',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: () => sameHost,
  about: ({ details }) => aboutApplication({ facts: { 'app-server': 'php-fpm' }, details }),
  change(setting) {
    needsPhp(setting, oldest, 'On an older one, correct the header in the program itself.');
    return {
      on: 'application',
      files: [filterFile(setting), filterInPool(setting)],
      test: [phpFpmTest(setting)],
      activate: [serviceDoes(setting, 'reload', phpFpmOf(setting).service)],
      verify: [siteAnswersThroughNginx(setting)],
      notes: [
        'Each dropped header stands in nginx’s error log with the program that sent it: “fix502 dropped "X-Bad Name: 1" of /var/www/html/index.php”. Repair that program, then roll this back.',
        'An auto_prepend_file of php.ini still runs, after this one. If the pool itself sets another, Apply changes nothing and says so. One in a .user.ini (a security plugin’s, for example) does not run while the filter is there: require it at the end of the new file.',
        'A pool with open_basedir has to list the new file there, or each page ends in a 500 until it does.',
        'The answer keeps PHP’s own status. Where “Status: Not Found” was dropped, that is 200.',
      ],
    };
  },
};
