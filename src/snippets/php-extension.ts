/** Takes one extension out of PHP-FPM, and leaves it to the command line. */
import { serviceDoes } from './checks.ts';
import { phpFpmOf, phpFpmTest } from './php-fpm.ts';
import type { Command, Setting, Snippet } from './snippet.ts';
import { sh } from './text.ts';
import { sameHost, siteAnswersThroughNginx } from './through-nginx.ts';

export const phpExtension: Snippet = {
  id: 'php-extension',
  facts: [],
  only: {
    'upstream-kind': ['php-fpm'],
    'upstream-protocol': ['fastcgi'],
    'app-server': ['php-fpm'],
  },
  details: [
    'extension',
    'php-version',
    'client-address',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  platforms: ['debian', 'rhel', 'alpine'],
  examples: () => sameHost,
  about: ({ details }) => `php${details['php-version']}-${details.extension}`,
  change(setting) {
    const { details } = setting;
    const fpm = phpFpmOf(setting);
    return {
      on: 'application',
      commands: [setting.platformId === 'debian' ? debian(setting) : iniFile(setting)],
      test: [phpFpmTest(setting)],
      activate: [serviceDoes(setting, 'reload', fpm.service)],
      verify: [
        {
          run: sh`list=$(${fpm.program} -m) && ! echo "$list" | grep -ix ${details.extension}`,
          note: 'If nothing is printed, PHP-FPM starts without the extension.',
        },
        siteAnswersThroughNginx(setting),
      ],
      notes: [
        'A reload ends the requests that run at that moment, unless process_control_timeout is set.',
        'If it still crashes, the extension was not it: roll back, and take the next one that the backtrace or the kernel’s line names.',
      ],
    };
  },
};

/** Debian keeps the choice for each program, and package updates respect it. */
function debian({ run, details }: Setting): Command {
  const { 'php-version': version, extension } = details;
  const which = sh`-v ${version} -s fpm`;
  return {
    run: sh`
      test -f /etc/php/${version}/mods-available/${extension}.ini \
        && ${run} try "$(phpquery -q ${which} -m ${extension} && echo phpenmod ${which} ${extension} || echo :)" phpdismod ${which} ${extension}`,
    note: 'It fails if PHP has no such extension, so a misspelt name changes nothing.',
  };
}

/** Elsewhere one folder of ini files serves PHP-FPM and the command line alike. */
function iniFile({ run, platformId, details }: Setting): Command {
  const folder =
    platformId === 'rhel'
      ? '/etc/php.d'
      : `/etc/php${details['php-version'].replace('.', '')}/conf.d`;
  return {
    run: sh`
      for file in ${folder}/*[-_]${details.extension}.ini; do
        ${run} sub "$file" '^[[:space:]]*(zend_)?extension' ';fix502 &' '^;fix502 '
      done`,
    note: 'It shows the line that becomes a comment, and fails if the extension is not enabled.',
  };
}
