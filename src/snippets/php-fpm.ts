/** What the changes to PHP-FPM have in common. */
import type { Command, NewFile, Setting } from './snippet.ts';
import { sh } from './text.ts';
import type { Text } from './text.ts';

export function phpFpmOf({ platform, details }: Setting) {
  return platform.phpFpm(details['php-version']);
}

/** PHP-FPM reads the folder by name: a section that exists is continued, and of two equal lines the last counts. */
export function poolFile(setting: Setting, topic: string, text: Text): NewFile {
  const path = `${phpFpmOf(setting).poolFolder}/zz-fix502-${topic}.conf`;
  return { path, language: 'ini', text };
}

/** Accepts the configuration, or names the file and line at fault. */
export function phpFpmTest(setting: Setting): Command {
  return { run: sh`${phpFpmOf(setting).program} -t`, expect: 'test is successful' };
}
