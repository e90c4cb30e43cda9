/** What the changes to PHP-FPM have in common. */
import { Refusal, plain } from './snippet.ts';
import type { Command, NewFile, Setting } from './snippet.ts';
import { Text, sh } from './text.ts';

export function phpFpmOf({ platform, details }: Setting) {
  return platform.phpFpm(details['php-version']);
}

/**
 * PHP-FPM reads the folder by name: a section that exists is continued, and of two equal lines the last counts. A larger
 * number that is in force already stays, unless `exactly`. `about` is the pool, or nothing for what holds for all of them.
 */
export function poolFile(
  setting: Setting,
  topic: string,
  text: Text,
  { exactly = false, about = setting.details['pool-name'] } = {},
): NewFile {
  const { poolFolder, program } = phpFpmOf(setting);
  const name = about === '' ? topic : `${topic}-${plain(about)}`;
  const path = `${poolFolder}/zz-fix502-${name}.conf`;
  return { path, language: 'ini', text, ...(!exactly && { step: sh`pool ${program}` }) };
}

/** Accepts the configuration, or names the file and line at fault. */
export function phpFpmTest(setting: Setting): Command {
  return { run: sh`${phpFpmOf(setting).program} -t`, expect: 'test is successful' };
}

/** A line of the pool as PHP-FPM reads it now, with all files joined; `least` is the smallest number that will do. */
export function poolShows(setting: Setting, key: Text, least: number, section?: Text): Command {
  const pool = section ?? sh`${setting.details['pool-name']}`;
  const unlimited = new Text(key.source === 'request_terminate_timeout' ? ' && n != 0' : '');
  return {
    run: sh`${phpFpmOf(setting).program} -tt 2>&1 | sed 's/.*NOTICE:[[:space:]]*//' | awk -v key='${key}' '/^\[/ { now = $1 } now == "[${pool}]" && $1 == key { print; n = $3 + 0; seen = 1 } END { exit !seen || n < ${least}${unlimited} }'`,
    note: 'The number in force. A larger one that was there is kept; 0 s for requests means no limit.',
  };
}

/** What is written needs at least this version of PHP, such as 7.2. */
export function needsPhp(setting: Setting, least: string, instead: string): void {
  const [have, wanted] = [setting.details['php-version'], least].map((version) => {
    const [major, minor] = version.split('.').map(Number);
    return major! * 100 + minor!;
  });
  if (have! < wanted!) throw new Refusal(`This needs PHP ${least} or newer. ${instead}`);
}
