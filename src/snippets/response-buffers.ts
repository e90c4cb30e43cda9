/** Buffers that hold the response header, with the sizes that nginx wants to agree. */
import { nginxReload, nginxTest, siteAnswers } from './checks.ts';
import { startOrReload } from './start-or-reload.ts';
import type { Setting, Snippet } from './snippet.ts';
import { nginx } from './text.ts';
import type { Text } from './text.ts';

type Family = 'proxy' | 'fastcgi' | 'uwsgi' | 'scgi' | 'grpc';

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

function familyOf({ facts }: Setting): Family {
  const protocol = facts['upstream-protocol'];
  return protocol === undefined || protocol === 'unknown' || protocol === 'http'
    ? 'proxy'
    : protocol;
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

export const responseBuffers: Snippet = {
  facts: ['upstream-protocol'],
  details: ['header-size', 'server-name', 'request-path'],
  change(setting) {
    const family = familyOf(setting);
    const size = bufferKilobytes(Number(setting.details['header-size']), family);
    return {
      files: [
        {
          path: `${setting.platform.confFolder}/fix502-response-buffers.conf`,
          language: 'nginx',
          text: directives(family, size),
        },
      ],
      test: [nginxTest(setting)],
      ...(isRefused(setting)
        ? { activate: [startOrReload(setting)], deactivate: [] }
        : { activate: [nginxReload(setting)] }),
      verify: [siteAnswers(setting)],
      notes: notes(family, size, setting.details['header-size']),
    };
  },
};

function notes(family: Family, size: number, header: string): string[] {
  const sum = `${header} bytes of header, ${room(family).words}, rounded up to a multiple of 4k: ${size}k.`;
  const override = `A ${family}_buffer_size that stands in a server or location block of yours wins over this file: change it there instead (nginx -T shows all).`;
  if (family === 'grpc') return [sum, override];
  return [
    sum,
    `nginx wants ${family}_busy_buffers_size (${2 * size}k) to be at least one buffer (${size}k) and at most all buffers less one (3 × ${size}k = ${3 * size}k).`,
    `A connection holds at most ${size}k + 4 × ${size}k = ${5 * size}k; with 1,000 busy connections that is ${Math.round((5 * size * 1000) / 1024)} MB.`,
    override,
    `If nginx -t names ${family}_buffers or ${family}_busy_buffers_size, one of your blocks sets a part of the three: write all three there.`,
  ];
}
