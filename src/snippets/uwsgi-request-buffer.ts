/** uWSGI's buffer for the request's variables and headers, as large as its protocol allows. */
import { serviceDoes } from './checks.ts';
import type { Snippet } from './snippet.ts';
import { uwsgiSetting } from './uwsgi-file.ts';
import { Text } from './text.ts';
import { sameHost, siteAnswersThroughNginx } from './through-nginx.ts';

/** A uwsgi packet states its size in 16 bits: nginx itself answers 500 to anything larger. */
const largest = 65535;
const initially = 4096;

/** 3 headers of 7,000 bytes: each fits one of nginx's buffers of 8k, together they are five times uWSGI's default. */
const x = '$(head -c 7000 /dev/zero | tr "\\0" x)';
const largeHeaders = new Text(['A', 'B', 'C'].map((name) => ` -H "X-${name}: ${x}"`).join(''));

export const uwsgiRequestBuffer: Snippet = {
  id: 'uwsgi-request-buffer',
  facts: [],
  details: [
    'uwsgi-file',
    'service',
    'client-address',
    'site-scheme',
    'server-name',
    'request-path',
  ],
  platforms: ['debian', 'rhel', 'alpine'],
  examples: () => sameHost,
  about: ({ details }) => details.service,
  change: (setting) => ({
    on: 'application',
    edits: [uwsgiSetting(setting, 'buffer-size', largest, initially)],
    test: [],
    activate: [serviceDoes(setting, 'restart', setting.details.service)],
    verify: [siteAnswersThroughNginx(setting, { options: largeHeaders })],
    notes: [
      `${largest} bytes is what a uwsgi packet can hold. uWSGI’s default is ${initially}; the buffer costs ${Math.ceil((largest - initially) / 1024)} KB more for each worker and thread.`,
      'nginx takes 4 × 8k = 32k of request headers by default (large_client_header_buffers) and answers 400 to more, so nothing that nginx accepts is too large then.',
    ],
  }),
};
