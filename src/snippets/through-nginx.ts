/** A check for changes that are made on the application's own host, where no nginx answers on 127.0.0.1. */
import type { Command, Setting } from './snippet.ts';
import { sh } from './text.ts';

/** Asks nginx on its own host for the site, so that nginx in turn asks the application here. */
export function siteAnswersThroughNginx({ details }: Setting): Command {
  return {
    run: sh`curl -fsS -m 20 -o /dev/null -w '%{http_code}\n' -H 'Host: ${details['server-name']}' http://${details['client-address']}${details['request-path']}`,
    expect: '200',
    note: 'nginx asks this host in turn. 502: it is still refused. If nginx cannot be reached at that address from here, open the site in a browser instead.',
  };
}

/** The commands of such a change belong on another host than nginx's: said first. */
export const onTheApplicationsHost =
  'Run all of this on the host where the application runs, not on nginx’s.';
