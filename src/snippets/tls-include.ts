/**
 * TLS settings beside the `…_pass` line they are for. On the level of `http` they would hold for all upstreams, and a name
 * or a certificate is right for one only. The file is named after the site, so that two sites have two.
 */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { nginxEdit } from './edits.ts';
import { confFolder, plain } from './snippet.ts';
import type { Change, Edit, Setting } from './snippet.ts';
import { nginx, sh } from './text.ts';
import type { Text } from './text.ts';
import { tlsFamily } from './tls-family.ts';

/** `.inc`, since nginx reads every `.conf` of the folder inside `http { }`. */
const nameOf = ({ details }: Setting, name: string) =>
  `fix502-${name}-${plain(details['server-name'])}.inc`;

export function besideThePass(setting: Setting, name: string, lines: Text): Change {
  const file = nameOf(setting, name);
  return {
    files: [{ path: `${confFolder(setting)}/${file}`, language: 'nginx', text: lines }],
    edits: [including(setting, `${setting.platform.confFolder}/${file}`)],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [siteAnswers(setting)],
    notes: [whichLines(setting), duplicate],
  };
}

/** The path is the one that nginx sees. */
function including(setting: Setting, path: string): Edit {
  const { prefix, tls } = tlsFamily(setting);
  const line = nginx`${prefix}_pass ${tls}://${exampleAddress};`;
  return nginxEdit(
    setting,
    setting.details['site-file'],
    sh`at ${prefix}_pass ${tls}:// of server ${setting.details['server-name']}`,
    [sh`add include ${path}`],
    { before: line, after: nginx`${[nginx`include ${path};`, line]}` },
  );
}

const exampleAddress = '10.0.0.20:8443';

function whichLines(setting: Setting): string {
  const { prefix, tls } = tlsFamily(setting);
  return `Every ${prefix}_pass ${tls}:// of the site gets the include before it; Apply shows them. If they lead to different applications, put it by hand before the one that fails. “nothing matches”: the address is a variable or stands in another file; nginx -T prints “# configuration file …:” above each file’s text.`;
}

const duplicate =
  'If nginx -t says “directive is duplicate”, the same location sets that directive itself: remove that older line, since the included one replaces it.';
