/** A check for changes that are made on the application's own host, where no nginx may answer on 127.0.0.1. */
import { asksSite } from './checks.ts';
import { Refusal } from './snippet.ts';
import type { Command, Setting } from './snippet.ts';
import type { Text } from './text.ts';

const address = /^(?:(?:\d{1,3}\.){3}\d{1,3}|\[[\da-fA-F:.]+\])$/;

/** Where nginx is, as an address: neither curl's --resolve nor PHP-FPM nor a firewall looks a name up when it matters. */
export function addressOfNginx({ details }: Setting): string {
  const given = details['client-address'];
  if (address.test(given)) return given;
  throw new Refusal(
    'Give nginx’s address as a number, such as 10.0.0.5 or [fd00::5]: “getent hosts” with the name prints it.',
  );
}

/** Asks nginx for the site, so that nginx in turn asks the application here. */
export function siteAnswersThroughNginx(
  setting: Setting,
  asking: { seconds?: number; options?: Text } = {},
): Command {
  return {
    run: asksSite(setting, addressOfNginx(setting), asking),
    expect: '200',
    note: 'nginx has asked the application. 3xx or 4xx without “made by nginx itself” is its answer, too. 502: the cause is still there. 000: nginx cannot be reached at that address from here; open the site in a browser instead.',
  };
}

/** Most have nginx and the application on one host. */
export const sameHost = { 'client-address': '127.0.0.1' } as const;
