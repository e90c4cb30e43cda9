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

/**
 * Looks for a line in what nginx reads, comments left out; fails where nginx's configuration cannot be read. `pattern` is an
 * extended regular expression without `'`.
 */
export function nginxShows(setting: Setting, pattern: Text): Text {
  return new Text(`${configuration(setting)} | grep -E '${pattern}'`);
}

/** The same for a line that must not be there: fails as well where nothing can be read. */
export function nginxShowsNone(setting: Setting, pattern: Text): Text {
  return new Text(
    `${configuration(setting)} | awk '/${pattern.source.replaceAll('/', '\\/')}/ { print; found = 1 } END { exit found || !NR }'`,
  );
}

/** Looks for a directive whose number, or time, is at least this one. */
export function nginxShowsAtLeast(setting: Setting, directive: string, least: number): Text {
  return new Text(
    `${configuration(setting)} | tr ';{}' '\\n\\n\\n' | awk '$1 == "${directive}" { print; n = $2 + 0; if ($2 ~ /[0-9]m$/) n *= 60; if ($2 ~ /h$/) n *= 3600; if ($2 ~ /ms/) n /= 1000; if (n >= ${least}) ok = 1 } END { exit !ok }'`,
  );
}

/** What nginx reads, without the comments that it prints too. */
function configuration({ platform }: Setting): string {
  const command = testCommand(platform).replace('exec nginx', 'exec -T nginx').replace(/-t$/, '-T');
  return `${command} 2>/dev/null | sed -e 's/^[[:space:]]*#.*//' -e 's/\\([;{}]\\)[[:space:]]*#.*/\\1/'`;
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

/** `https:8443` -> scheme, and the port that is asked. */
function originOf(scheme: string): { scheme: string; port: string; inUrl: string } {
  const [name = 'https', port] = scheme.split(':');
  const usual = name === 'http' ? '80' : '443';
  return { scheme: name, port: port ?? usual, inUrl: port && port !== usual ? `:${port}` : '' };
}

/** The site as visitors ask for it, at one address, as curl's arguments; several times for requests in a row. */
export function siteAt({ details }: Setting, address: string, times = 1): Text {
  const { scheme, port, inUrl } = originOf(details['site-scheme']);
  const name = sh`${details['server-name']}`;
  const url = ` '${sh`${scheme}`}://${name}${inUrl}${quotable(details['request-path'])}'`;
  return new Text(`${sh`--resolve ${name}:${port}:${address}`}${url.repeat(times)}`);
}

/** The page that nginx makes itself, a redirect too, names the program under a line. */
const ownPage = 'nginx|openresty|angie|tengine';

/**
 * Asks the nginx at `address` for the page as visitors do, by scheme, name, port and path. Passes on what the application has
 * answered: not without an answer, not on 5xx, and not on a page or a redirect that nginx itself has made. Follows nothing.
 * `statuses`: the first digits that pass, where 4xx is the fault itself.
 */
export function asksSite(
  setting: Setting,
  address: string,
  {
    seconds = 60,
    options = new Text(''),
    statuses = '234',
  }: { seconds?: number; options?: Text; statuses?: '23' | '234' } = {},
): Text {
  return sh`
    curl -skS -m ${seconds}${options} ${siteAt(setting, address)} -w '\n%{http_code} %{redirect_url}\n' \
      | LC_ALL=C awk '/<center>(${new Text(ownPage)})/ { own = 1 } { last = $0 } END { print last (own ? "(made by nginx itself)" : ""); exit own || last !~ /^[${new Text(statuses)}]/ }'`;
}

/** So many requests in a row, from one curl, so that none waits for another one's start. Each has to be answered as above. */
export function asksInARow(setting: Setting, address: string, times: number): Text {
  return sh`
    curl -skS -m 60 ${siteAt(setting, address, times)} -w '\n=== %{http_code}\n' \
      | LC_ALL=C awk '/<center>(${new Text(ownPage)})/ { own = 1 } /^=== / { print $2 (own ? " (made by nginx itself)" : ""); if (own || $2 !~ /^[234]/) bad = 1; own = 0; n++ } END { exit bad || n != ${times} }'`;
}

/** A path with its query stands between single quotes: it may hold what the shell reads elsewhere, but no quote. */
function quotable(path: string): Text {
  return /^\/[\w./~%+@,:=&?;!*()-]*$/.test(path) ? new Text(path) : sh`${path}`;
}

/** Asks this very nginx for the site. */
export function siteAnswers(setting: Setting): Command {
  return {
    run: asksSite(setting, '127.0.0.1'),
    expect: '200',
    note: 'The application has answered. 3xx or 4xx without “made by nginx itself” is its answer, too. 502: the cause is still there. 000: nothing listens on 127.0.0.1 with that port; put the address that nginx listens on into --resolve.',
  };
}
