/**
 * TLS settings beside the `…_pass` line they are for. On the level of `http` they would hold for all upstreams, and a name
 * or a certificate is right for one only. `include` on the same line keeps the file's own text as it is.
 */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { replaceInPlace } from './in-place.ts';
import type { Change, Edit, Setting } from './snippet.ts';
import { nginx, sh } from './text.ts';
import type { Text } from './text.ts';
import { tlsFamily } from './tls-family.ts';

/** `.inc`, since nginx reads every `.conf` of the folder inside `http { }`. */
const fileOf = ({ platform }: Setting, name: string) => `${platform.confFolder}/fix502-${name}.inc`;

export function besideThePass(setting: Setting, name: string, lines: Text): Change {
  const path = fileOf(setting, name);
  return {
    files: [{ path, language: 'nginx', text: lines }],
    edits: [including(setting, path)],
    test: [nginxTest(setting)],
    activate: [nginxReload(setting)],
    verify: [siteAnswers(setting)],
    notes: [whichLines(setting), duplicate],
  };
}

function including(setting: Setting, path: string): Edit {
  const { prefix, tls } = tlsFamily(setting);
  const file = setting.details['site-file'];
  const found = sh`(${prefix}_pass[[:space:]]+${tls}://[^;]+;)`;
  const line = nginx`${prefix}_pass ${tls}://${exampleAddress};`;
  return {
    path: file,
    language: 'nginx',
    before: line,
    after: nginx`include ${path}; ${line}`,
    run: sh`grep -F 'include ${path};' ${file} || { ${replaceInPlace(file, found, sh`include ${path}; \1`)}; }`,
  };
}

const exampleAddress = '10.0.0.20:8443';

function whichLines(setting: Setting): string {
  const { prefix, tls } = tlsFamily(setting);
  return `The command prints the ${prefix}_pass ${tls}:// lines of the file and puts the include before each. If they lead to different applications, put it by hand before the one that fails. None printed: the address is a variable or stands in another file; nginx -T prints “# configuration file …:” above each file’s text.`;
}

const duplicate =
  'If nginx -t says “directive is duplicate”, the same location sets that directive itself: remove that older line, since the included one replaces it.';
