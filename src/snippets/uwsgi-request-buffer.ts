/** uWSGI's buffer for the request's variables and headers, as large as its protocol allows. */
import { nginxTest, serviceDoes } from './checks.ts';
import type { Command, Setting, Snippet } from './snippet.ts';
import { uwsgiSetting } from './uwsgi-file.ts';
import { sh } from './text.ts';

/** A uwsgi packet states its size in 16 bits: nginx itself answers 500 to anything larger. */
const largest = 65535;
const initially = 4096;

export const uwsgiRequestBuffer: Snippet = {
  facts: [],
  details: ['uwsgi-file', 'service', 'server-name', 'request-path'],
  platforms: ['debian', 'rhel', 'alpine'],
  change(setting) {
    return {
      edits: [uwsgiSetting(setting, 'buffer-size', largest, initially)],
      test: [nginxTest(setting)],
      activate: [serviceDoes(setting, 'restart', setting.details.service)],
      verify: [largeRequest(setting)],
      notes: [
        `${largest} bytes is what a uwsgi packet can hold. uWSGI’s default is ${initially}; the buffer costs ${Math.ceil((largest - initially) / 1024)} KB more for each worker and thread.`,
        'nginx takes 4 × 8k = 32k of request headers by default (large_client_header_buffers) and answers 400 to more, so nothing that nginx accepts is too large then.',
      ],
    };
  },
};

/** 3 headers of 7,000 bytes: each fits one of nginx's buffers of 8k, together they are five times uWSGI's default. */
function largeRequest({ details }: Setting): Command {
  return {
    run: sh`
      x=\$(head -c 7000 /dev/zero | tr '\0' x)
      curl -fsS -o /dev/null -w '%{http_code}\n' -H 'Host: ${details['server-name']}' -H "X-A: \$x" -H "X-B: \$x" -H "X-C: \$x" http://127.0.0.1${details['request-path']}`,
    expect: '200',
    note: 'Any status below 400 is an answer of your application; 502 means that the cause is still there.',
  };
}
