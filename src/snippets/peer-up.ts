/** Puts a server that is marked `down` in an upstream group back into service. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { addresses, nginxEdit } from './edits.ts';
import type { Edit, Setting, Snippet } from './snippet.ts';
import { nginx, sh } from './text.ts';

function withoutDown(setting: Setting): Edit {
  const { 'site-file': file, 'upstream-host': host, 'upstream-port': port } = setting.details;
  return nginxEdit(
    setting,
    file,
    sh`at server '${addresses(host, port)}'`,
    [sh`no-parameter down`],
    { before: nginx`server ${host}:${port} down;`, after: nginx`server ${host}:${port};` },
  );
}

export const peerUp: Snippet = {
  id: 'peer-up',
  facts: [],
  details: [
    'upstream-host',
    'upstream-port',
    'site-file',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  examples: () => ({ 'upstream-host': '10.0.0.9' }),
  change: (setting) => ({
    edits: [withoutDown(setting)],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [siteAnswers(setting)],
    notes: [
      '“is so already”: that server is not marked down in this file. If it stands in several groups, it comes back in each; Apply prints the lines.',
      'Ask the server itself first: one that was taken out for a reason answers no better now.',
    ],
  }),
};
