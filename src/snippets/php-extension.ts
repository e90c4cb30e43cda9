/** Takes one extension out of PHP-FPM, and leaves it to the command line. */
import { serviceDoes, siteAnswers } from './checks.ts';
import { phpFpmOf, phpFpmTest } from './php-fpm.ts';
import type { Command, Setting, Snippet } from './snippet.ts';
import { sh } from './text.ts';

export const phpExtension: Snippet = {
  facts: [],
  only: {
    'upstream-kind': ['php-fpm'],
    'upstream-protocol': ['fastcgi'],
    'app-server': ['php-fpm'],
  },
  details: ['extension', 'php-version', 'server-name', 'request-path'],
  platforms: ['debian', 'rhel', 'alpine'],
  change(setting) {
    const { details } = setting;
    const fpm = phpFpmOf(setting);
    const { off, on } = setting.platformId === 'debian' ? debian(setting) : iniFile(setting);
    return {
      commands: [off],
      undo: [on],
      test: [phpFpmTest(setting)],
      activate: [serviceDoes(setting, 'reload', fpm.service)],
      verify: [
        {
          run: sh`! ${fpm.program} -m | grep -ix ${details.extension}`,
          note: 'No output: PHP-FPM starts without the extension.',
        },
        siteAnswers(setting),
      ],
      notes: [
        'A reload ends the requests that run at that moment, unless process_control_timeout is set.',
        'If it crashes on, the extension was not it: roll back, and take the next one that the backtrace or the kernel’s line names.',
      ],
    };
  },
};

/** Debian keeps the choice for each program, and package updates respect it. */
function debian({ details }: Setting): { off: Command; on: Command } {
  const which = sh`-v ${details['php-version']} -s fpm`;
  return {
    off: {
      run: sh`phpquery -q ${which} -m ${details.extension} && phpdismod ${which} ${details.extension}`,
      note: 'It fails if the extension is not enabled.',
    },
    on: { run: sh`phpenmod ${which} ${details.extension}` },
  };
}

/** Elsewhere one folder of ini files serves PHP-FPM and the command line alike. */
function iniFile({ platformId, details }: Setting): { off: Command; on: Command } {
  const folder =
    platformId === 'rhel'
      ? '/etc/php.d'
      : `/etc/php${details['php-version'].replace('.', '')}/conf.d`;
  const files = sh`${folder}/*[-_]${details.extension}.ini`;
  return {
    off: {
      run: sh`grep -lE '^[[:space:]]*(zend_)?extension' ${files} && sed -i -E 's/^[[:space:]]*(zend_)?extension/;fix502 &/' ${files}`,
      note: 'It prints the file it changes, and fails if the extension is not enabled.',
    },
    on: { run: sh`sed -i 's/^;fix502 //' ${files}` },
  };
}
