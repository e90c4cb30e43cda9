/** Buffers that hold the response header, with the sizes that nginx wants to agree. */
import { familiesOf, passLine, passLines } from './app-server.ts';
import type { Family } from './app-server.ts';
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { nginxEdit } from './edits.ts';
import { startOrReload, testWhileDown } from './start-or-reload.ts';
import type { Edit, Setting, Snippet } from './snippet.ts';
import { Text, nginx, sh } from './text.ts';

/** `*_buffer_size` defaults to one memory page: 4k or 8k (ngx_http_proxy_module.c and its siblings). */
const page = 4096;

/**
 * How much larger than the header the buffer is. Headers grow, so a third more. With gRPC, nginx from 1.31.3 on also
 * takes the buffer's size for a limit on a header whose length it only estimates, at up to 8/5 of the real one.
 */
function room(family: Family): { factor: number; words: string } {
  return family === 'grpc'
    ? {
        factor: 2,
        words:
          'as much again (nginx 1.31.3 and newer reckon with up to 8/5 of a header, and it will grow)',
      }
    : { factor: 4 / 3, words: 'a third more for growth' };
}

/** The smallest multiple of 4k, at least 8k, with room; FastCGI's records take up to 16 bytes each. */
export function bufferKilobytes(bytes: number, family: Family): number {
  const wanted = Math.ceil(bytes * room(family).factor) + 64;
  return Math.max(8, Math.ceil(wanted / page) * 4);
}

/** nginx refuses what stands there: it may not run, and after rolling back there is nothing to reload. */
const isRefused = ({ facts }: Setting) => facts['start-refusal'] === 'buffers';

function directives(family: Family, size: number): Text {
  if (family === 'grpc') return nginx`grpc_buffer_size ${size}k;`;
  return nginx`
    ${family}_buffer_size ${size}k;
    ${family}_buffers 4 ${size}k;
    ${family}_busy_buffers_size ${2 * size}k;
  `;
}

/** The three sizes of a pass line's own family; gRPC has one. */
function sizes(family: Family, bytes: number): Text {
  const size = bufferKilobytes(bytes, family);
  return family === 'grpc'
    ? sh`at-least grpc_buffer_size ${size}k`
    : sh`buffers ${family} ${size}k`;
}

/** Beside the pass lines of the site; where nginx refuses a part of the three, in each block that has one. */
function edit(setting: Setting, families: readonly Family[], bytes: number): Edit {
  const { 'site-file': file, 'server-name': name } = setting.details;
  const [shown] = families;
  const pass = passLine(shown!, 'app');
  const prefix = families.length === 1 ? shown! : '[a-z]+';
  const where = isRefused(setting)
    ? new Text(`at '${prefix}_(buffer_size|buffers|busy_buffers_size)'`)
    : sh`at ${passLines(families)} of server ${name}`;
  const after = nginx`
    ${directives(shown!, bufferKilobytes(bytes, shown!))}
    ${pass}
  `;
  const what = families.map((each) => sizes(each, bytes));
  return nginxEdit(setting, file, where, what, { before: pass, after });
}

export const responseBuffers: Snippet = {
  id: 'response-buffers',
  facts: ['upstream-protocol'],
  details: ['header-size', 'site-file', 'site-scheme', 'server-name', 'request-path'],
  change(setting) {
    const families = familiesOf(setting);
    const [family] = families;
    const bytes = Number(setting.details['header-size']);
    return {
      edits: [edit(setting, families, bytes)],
      ...(isRefused(setting)
        ? { test: [testWhileDown(setting)], activate: [startOrReload(setting)], deactivate: [] }
        : { test: [nginxTest(setting)], activate: [nginxReload(setting)] }),
      verify: [siteAnswers(setting)],
      notes: [
        ...(isRefused(setting) ? [whichFile] : []),
        ...(families.length > 1 ? [eachItsOwn] : []),
        ...notes(family!, bufferKilobytes(bytes, family!), setting.details['header-size']),
      ],
    };
  },
};

const eachItsOwn =
  'You have not said what nginx speaks to the application: each pass line of the site gets what is of its own kind. The numbers below are those of proxy_pass.';

const whichFile =
  'nginx names the line where http { } ends. grep -rnE "(buffer_size|buffers)[[:space:]]" /etc/nginx shows the file that sets a part of the sizes: give that one.';

function notes(family: Family, size: number, header: string): string[] {
  const sum = `${header} bytes of header, ${room(family).words}, rounded up to a multiple of 4k: ${size}k.`;
  const kept =
    'Larger sizes that hold for the location already stay, and the others are made to agree with them; Apply prints what it writes.';
  if (family === 'grpc') return [sum, kept];
  return [
    sum,
    `nginx wants ${family}_busy_buffers_size (${2 * size}k) to be at least one buffer (${size}k) and at most all buffers less one (3 × ${size}k = ${3 * size}k).`,
    `A connection holds at most ${size}k + 4 × ${size}k = ${5 * size}k; with 1,000 busy connections that is ${Math.round((5 * size * 1000) / 1024)} MB.`,
    kept,
    `If nginx -t calls one of them a duplicate, the location includes a file that sets it: take it out there.`,
  ];
}
