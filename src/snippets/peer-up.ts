/** Puts a server that is marked `down` in an upstream group back into service. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { hostPattern, literal, replaceInPlace } from './in-place.ts';
import type { Edit, Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

function withoutDown({ details }: Setting): Edit {
  const { 'site-file': file, 'upstream-host': host, 'upstream-port': port } = details;
  const address = sh`${hostPattern(host)}(:${new Text(literal(port))})${new Text(port === '80' ? '?' : '')}`;
  const found = sh`(server[[:space:]]+${address}[^;{]*)[[:space:]]down([[:space:]][^;{]*)?;`;
  return {
    path: file,
    language: 'nginx',
    before: nginx`server ${host}:${port} down;`,
    after: nginx`server ${host}:${port};`,
    run: replaceInPlace(file, found, new Text('\\1\\4;')),
  };
}

export const peerUp: Snippet = {
  facts: [],
  details: ['upstream-host', 'upstream-port', 'site-file', 'server-name', 'request-path'],
  examples: () => ({ 'upstream-host': '10.0.0.9' }),
  change: (setting) => ({
    edits: [withoutDown(setting)],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [siteAnswers(setting)],
    notes: [
      'The command prints the line that it changes. If it prints none, that server is not marked down in this file: nginx -T prints “# configuration file …:” above each file’s text.',
      'Ask the server itself first: one that was taken out for a reason answers no better now.',
    ],
  }),
};
