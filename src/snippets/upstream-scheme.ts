/** Makes nginx speak plainly to a port that has no TLS. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { hostPattern, literal, replaceInPlace } from './in-place.ts';
import type { Edit, Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';
import { tlsFamily } from './tls-family.ts';

/** The port is written out: without one, http:// would go to 80 where https:// went to 443. */
function otherScheme(setting: Setting): Edit {
  const { 'site-file': file, 'upstream-host': host, 'upstream-port': port } = setting.details;
  const { prefix, tls, plain } = tlsFamily(setting);
  const colonPort = new Text(`(:${literal(port)})${port === '443' ? '?' : ''}`);
  const found = sh`(${prefix}_pass[[:space:]]+)${tls}://${hostPattern(host)}${colonPort}([;/])`;
  return {
    path: file,
    language: 'nginx',
    before: nginx`${prefix}_pass ${tls}://${host}:${port};`,
    after: nginx`${prefix}_pass ${plain}://${host}:${port};`,
    run: replaceInPlace(file, found, sh`\1${plain}://\2:${port}\4`),
  };
}

export const upstreamScheme: Snippet = {
  facts: ['upstream-protocol'],
  details: ['upstream-host', 'upstream-port', 'site-file', 'server-name', 'request-path'],
  change: (setting) => ({
    edits: [otherScheme(setting)],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [siteAnswers(setting)],
    notes: notes(setting),
  }),
};

function notes({ details }: Setting): string[] {
  const found =
    'The command first prints the lines it will change. None: a name or an upstream group stands there instead of the address; give that line’s host as address, or change it by hand. nginx -T prints “# configuration file …:” above each file’s text.';
  const plain = `What nginx sends to ${details['upstream-host']} is then unencrypted, as that port has been all along. If others can listen on that network, give the application a TLS port instead and point nginx there.`;
  return /^(?:127\.|\[::1\]$|localhost$)/.test(details['upstream-host']) ? [found] : [found, plain];
}
