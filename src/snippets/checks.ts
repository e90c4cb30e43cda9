/** Commands that many snippets share. */
import { serviceCommand, testCommand } from '../platforms/platforms.ts';
import type { Command, Setting } from './snippet.ts';
import { Text, sh } from './text.ts';

/** `nginx -t`: accepts the configuration or names the file and line at fault. */
export function nginxTest({ platform }: Setting): Command {
  return {
    run: new Text(testCommand(platform)),
    expect: 'nginx: configuration file /etc/nginx/nginx.conf test is successful',
  };
}

/** Prints all files of the configuration, with nothing else. */
export function nginxShows({ platform }: Setting): Text {
  const command = testCommand(platform).replace(/-t$/, '-T');
  return new Text(`${command} 2>/dev/null`);
}

/** A reload: new workers take over, running requests end in the old ones. */
export function nginxReload({ platform }: Setting): Command {
  return { run: new Text(serviceCommand(platform, 'reload', 'nginx')) };
}

/** A command of the service manager for a service that the reader may have named: the tag refuses an unsafe name. */
export function serviceDoes(
  { platform }: Setting,
  verb: Parameters<typeof serviceCommand>[1],
  service: string,
): Command {
  return { run: new Text(serviceCommand(platform, verb, sh`${service}`.source)) };
}

/** Asks this very nginx for the site. curl's -f makes it fail on 502 and every other status from 400 up. */
export function siteAnswers({ details }: Setting): Command {
  return {
    run: sh`curl -fsS -o /dev/null -w '%{http_code}\n' -H 'Host: ${details['server-name']}' http://127.0.0.1${details['request-path']}`,
    expect: '200',
    note: 'Any status below 400 is an answer of your application; 502 means that the cause is still there.',
  };
}
