/** nginx, answers of memcached, and those put together from parts: in slices, in streams, by requests of nginx’s own. */
import { rowsOf } from './rows.ts';

export const partsOfAnswersSignatures = [
  ...rowsOf({ status: 'none', level: 'error' }, [
    [
      'memcached-reply-invalid',
      'memcached sent invalid response: "…" while reading response header from upstream',
      'what answers at the address in memcached_pass does not speak as memcached does.',
      {
        status: 502,
        says: [
          [
            'memcached sent invalid response: "',
            'memcached sent invalid key in response',
            'memcached sent invalid flags in response',
            'memcached sent invalid length in response',
          ],
        ],
      },
    ],
    [
      'memcached-key-missing',
      'the "$memcached_key" variable is not set',
      'a location with memcached_pass asks for no key: the client gets a 500.',
      { status: 500, says: ['the "$memcached_key" variable is not set'] },
    ],
    [
      'memcached-key-unknown',
      'key: "…" was not found by memcached while reading response header from upstream',
      'memcached does not have what was asked for: a 404, which most configurations answer from the application.',
      { status: 404, level: 'info', says: ['was not found by memcached'] },
    ],
    [
      'memcached-trailer-invalid',
      'memcached sent invalid trailer while reading upstream',
      'after a whole answer memcached sent more than its end mark; nginx does not use the connection again.',
    ],
    [
      'slice-refused',
      'unexpected status code … in slice response while reading response header from upstream',
      'one of the parts that the slice module asks for does not fit the others: the answer to the client stops short.',
      {
        status: 'truncated',
        says: [['in slice response', 'missing slice response']],
      },
    ],
    [
      'client-canceled-stream',
      'client canceled stream … while reading response header from upstream',
      'a client on HTTP/2 went away before the answer was there; the access log says 499.',
      {
        status: 499,
        level: 'info',
        symptom: 'other-status',
        facts: { 'status-code': 'client-gone' },
        weak: true,
        says: [['client canceled stream', 'client terminated stream']],
      },
    ],
    [
      'subrequest-too-big',
      'too big subrequest response: … while sending to client',
      'what a script of nginx’s asked for is larger than subrequest_output_buffer_size; what the client gets is up to the script.',
      { says: ['too big subrequest response'] },
    ],
  ]),
];
