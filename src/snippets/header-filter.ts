/** Drops the headers of PHP that nginx refuses, and logs which program sent them. */
import { serviceCommand } from '../platforms/platforms.ts';
import { siteAnswers } from './checks.ts';
import { phpFpmOf, phpFpmTest, poolFile } from './php-fpm.ts';
import type { NewFile, Setting, Snippet } from './snippet.ts';
import { Text, ini } from './text.ts';

/**
 * A name holds no byte that nginx refuses (ngx_http_parse.c). PHP-FPM needs no length: FastCGI marks the end of an answer itself. A Status has to
 * begin with three digits (ngx_http_fastcgi_module.c).
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
});`);

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

export const headerFilter: Snippet = {
  facts: [],
  platforms: ['debian', 'rhel', 'alpine'],
  details: ['php-version', 'pool-name', 'server-name', 'request-path'],
  change(setting) {
    const php = phpFpmOf(setting);
    return {
      files: [filterFile(setting), filterInPool(setting)],
      test: [phpFpmTest(setting)],
      activate: [{ run: new Text(serviceCommand(setting.platform, 'reload', php.service)) }],
      verify: [siteAnswers(setting)],
      notes: [
        'Each dropped header stands in nginx’s error log with the program that sent it: “fix502 dropped "X-Bad Name: 1" of /var/www/html/index.php”. Repair that program, then roll this back.',
        'An auto_prepend_file of your own (a security plugin’s, a profiler’s) is replaced by this one: grep -rn auto_prepend_file in your PHP configuration, and require the old file at the end of the new one.',
        'A pool with open_basedir has to list the new file there, or each page ends in a 500 until it does.',
        'The answer keeps PHP’s own status. Where “Status: Not Found” was dropped, that is 200.',
      ],
    };
  },
};
