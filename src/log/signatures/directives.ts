/** nginx, directives that concern no upstream: logs, TLS of its own, maps. One wrong line among them stops all sites. */
import { rowsOf } from './rows.ts';

const details = { 'site-file': / in (\/[^\s:"]{1,250}):\d{1,6}/ } as const;
const facts = { 'start-refusal': 'syntax' } as const;

export const directiveSignatures = [
  ...rowsOf(
    {
      status: 'startup',
      level: 'emerg',
      symptom: 'startup-failed',
      details,
      facts,
      ownLines: true,
    },
    [
      [
        'log-settings-refused',
        'unknown log format "…" in …',
        'access_log or error_log names a log_format that does not exist, or has a parameter that nginx refuses.',
        {
          says: [
            [
              'unknown log format "',
              'unknown log format escaping "',
              'duplicate "log_format" name "',
              'no buffer is defined for access_log',
              'buffered logs cannot have variables in name',
              'logs to syslog cannot be buffered',
              'already defined with conflicting parameters',
              'invalid "open_log_file_cache" parameter',
              'invalid log level "',
              'duplicate log level "',
              'invalid buffer size "',
              'invalid flush time "',
              'invalid compression level "',
              'nginx was built without zlib support',
              'nginx was built without debug support',
            ],
          ],
        },
      ],
      [
        'host-not-found-in-directive',
        'host not found in syslog server "…" in …',
        'a name that the configuration mentions outside of an upstream cannot be resolved at start.',
        {
          says: [['host not found in syslog server', 'host not found in set_real_ip_from']],
          facts: { 'start-refusal': 'name' },
        },
      ],
      [
        'syslog-settings-refused',
        'no syslog server specified in …',
        'a parameter of a log that goes to syslog is missing, unknown or written twice.',
        {
          says: [
            [
              'no syslog server specified',
              'duplicate syslog "',
              'unknown syslog facility "',
              'unknown syslog severity "',
              'unknown syslog parameter "',
              'syslog tag length exceeds 32',
              'syslog "tag" only allows',
              'in syslog server "',
            ],
          ],
        },
      ],
      [
        'server-certificate-missing',
        'no "ssl_certificate" is defined for the "listen ... ssl" directive in …',
        'a server listens for TLS without a certificate, or names a certificate without its key.',
        {
          says: [
            [
              'no "ssl_certificate" is defined',
              'no "ssl_certificate_key" is defined for',
              'no ssl_client_certificate for ssl_',
              'no ssl_client_certificate or ssl_trusted_certificate',
              'no ssl_trusted_certificate for ssl_',
            ],
          ],
          facts: { 'start-refusal': 'certificate' },
        },
      ],
      [
        'server-tls-settings-refused',
        'invalid session cache "…" in …',
        'two settings of nginx’s own TLS exclude each other, or one is malformed.',
        {
          says: [
            [
              'invalid session cache "',
              'invalid OCSP cache "',
              '"ssl_ocsp" is incompatible with',
              '"ssl_stapling" is incompatible with',
              '"ssl_protocols" must enable TLSv1.3',
              'in OCSP responder "',
            ],
          ],
        },
      ],
      [
        'map-malformed',
        'invalid number of the map parameters in …',
        'a line within a map, geo or split_clients block, or a list of referers, has too few words, or says the same twice.',
        {
          says: [
            [
              'invalid number of the map parameters',
              'invalid number of the geo parameters',
              'duplicate default map parameter',
              'invalid hostname or wildcard "',
              'conflicting parameter "',
              'cannot be mixed with usual entries',
              'second binary geo range base',
              'invalid range "',
              '" overlaps "',
              'invalid radix tree',
              'invalid network "',
              'percent total is greater than 100%',
              'invalid percent value "',
              'in set_real_ip_from "',
              'invalid referer "',
              'referers are specified in the "valid_referers" directive',
              'empty regex in "',
            ],
          ],
        },
      ],
      [
        'rewrite-malformed',
        'invalid return code "…" in …',
        'a return, a rewrite or a sub_filter has a value that nginx cannot use.',
        {
          says: [
            [
              'invalid return code "',
              'empty replacement',
              'empty search pattern',
              'number of search patterns exceeds 255',
            ],
          ],
        },
      ],
    ],
  ),
  ...rowsOf({ status: 'none', level: 'warn', ownLines: true }, [
    [
      'geo-hint',
      'duplicate network "…", value: "…", old value: "…" in …',
      'a geo block says two things of one network, or its prepared file is not up to date; nginx starts.',
      {
        says: [
          [
            'duplicate network "',
            'duplicate range "',
            'duplicate default geo range value',
            'no address range "',
            'no network "',
            'binary geo range base "',
          ],
        ],
      },
    ],
    [
      'log-not-written',
      'write() to "…/access.log" failed (28: No space left on device) while logging request',
      'a line of the access log is lost, mostly since the disk is full; the request itself is served.',
      {
        level: 'alert',
        says: [['write() to "', 'send() to syslog failed', 'no buffer space in log script copy']],
      },
    ],
    [
      'log-file-not-tested',
      'testing "…" existence failed (…) while logging request',
      'the folder of an access log with variables in its name is missing, so its lines are lost.',
      { level: 'error', says: ['testing "', '" existence failed'] },
    ],
    [
      'affinity-not-set',
      'sched_setaffinity() failed (22: Invalid argument)',
      'worker_cpu_affinity names a processor that this host or container does not have; the worker runs on any.',
      { level: 'alert', says: ['setaffinity()'] },
    ],
  ]),
];

/**
 * Last of all rows: nginx gives the place in a file with every error of its configuration, and starts with none of
 * them; so the level and the place alone say what an unlisted directive, of whatever module, did.
 */
export const otherDirectiveSignatures = rowsOf(
  { status: 'startup', level: 'emerg', symptom: 'startup-failed', details, facts, ownLines: true },
  [
    [
      'configuration-refused',
      '[emerg] … in /etc/nginx/….conf:…',
      'a line of the configuration is wrong, for the reason that stands before its place: nginx does not start, or keeps the old one.',
      {
        says: ['[emerg] ', ['.conf:', '/sites-enabled/', '/sites-available/', '/conf.d/']],
      },
    ],
  ],
);
