/** A line in uWSGI's ini file. Its variables (UWSGI_HARAKIRI ...) will not do: the file wins over them. */
import type { Command, Edit, Setting } from './snippet.ts';
import { ini, sh } from './text.ts';

/** Sets `option` below [uwsgi]; a larger number that stands there stays. `was` is an example of a smaller one. */
export function uwsgiSetting(
  { run, details }: Setting,
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
    run: sh`${run} ini ${file} uwsgi ${option} ${value}`,
  };
}

/** The line as it stands in the file, and that uWSGI was started since. */
export function uwsgiHas({ details }: Setting, option: string, least: number): Command {
  const { 'uwsgi-file': file, service } = details;
  return {
    run: sh`
      sed -n 's/^[[:space:]]*${option}[[:space:]]*=[[:space:]]*//p' ${file} | awk '{ print "${option} =", $1; n = $1 } END { exit n < ${least} }' \
        && [ "$(date -d "$(systemctl show -p ActiveEnterTimestamp --value ${service})" +%s)" -ge "$(stat -c %Y ${file})" ]`,
    expect: sh`${option}`.source,
    note: 'Fails without the line, or if uWSGI was not started anew since the file was changed.',
  };
}
