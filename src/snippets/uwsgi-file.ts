/** A line in uWSGI's ini file. Its variables (UWSGI_HARAKIRI ...) will not do: the file wins over them. */
import type { Edit, Setting } from './snippet.ts';
import { ini, sh } from './text.ts';

/** Sets `option` below [uwsgi], in place of the lines that set it already; `was` is an example of one. */
export function uwsgiSetting(
  { details }: Setting,
  option: string,
  value: number,
  was: number,
): Edit {
  const file = details['uwsgi-file'];
  return {
    path: file,
    language: 'ini',
    before: ini`
      [uwsgi]
      ${option} = ${was}
    `,
    after: ini`
      [uwsgi]
      ${option} = ${value}
    `,
    run: sh`grep -q '^\[uwsgi\]' ${file} && sed -i -e '/^[[:space:]]*${option}[[:space:]]*=/d' -e '/^\[uwsgi\]/a ${option} = ${value}' "\$(realpath ${file})"`,
  };
}
