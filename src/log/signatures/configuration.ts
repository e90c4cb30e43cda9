/** nginx, the configuration’s own errors: nothing new starts, and after a reload the old configuration goes on. */
import { rowsOf } from './rows.ts';

const details = { 'site-file': / in (\/[^\s:"]{1,250}):\d{1,6}/ } as const;
const modules = ['proxy', 'fastcgi', 'uwsgi', 'scgi', 'grpc'];

const reasons = [
  'invalid port in upstream',
  'invalid port range in upstream',
  'invalid IPv6 address in upstream',
  'invalid address in upstream',
  'no host in upstream',
  'invalid host in upstream',
  'sockets are not supported on this platform in upstream',
];

/** The place of an error in a configuration on Windows: `) in C:\\nginx/conf/nginx.conf:3`. */
const onDrives = [...'CDEFGHIJKLMNABPQRSTUVWXYZ'].map((drive) => `) in ${drive}:`);

/** The file that nginx could not open at start. */
const unopened = {
  facts: { 'start-refusal': 'file' },
  details: { 'config-file': /open\(\) "(\/[^"]{1,250})"/ },
} as const;

/** Before the rows for requests: at start the same calls on files fail with the same words. */
export const configurationFileSignatures = rowsOf(
  { status: 'startup', level: 'emerg', details, ownLines: true },
  [
    [
      'config-file-not-opened',
      'open() "…" failed (2: No such file or directory) in /etc/nginx/nginx.conf:…',
      'a file that the configuration includes or names is missing, or nginx may not read it.',
      {
        says: [
          ['open() "', 'stat() "', 'read() "', 'fstat() "', 'glob() "', 'CreateFile() "'],
          [
            'failed (2:',
            'failed (13:',
            'failed (20:',
            'failed (21:',
            'failed (24:',
            'failed (40:',
            'failed (28:',
            'failed (22:',
            'failed (3:',
            'failed (5:',
            'failed (123:',
          ],
          [') in /', ') in command line', ...onDrives],
        ],
        ...unopened,
      },
    ],
    [
      'log-file-not-opened',
      'open() "/var/log/nginx/error.log" failed (13: Permission denied)',
      'nginx may not write its log: its folder is missing, or nginx was not started by root.',
      {
        says: ['open() "', ['error.log" failed (', 'access.log" failed ('], 'failed (13:'],
        ...unopened,
      },
    ],
    [
      'log-folder-missing',
      'open() "/var/log/nginx/error.log" failed (2: No such file or directory)',
      'the folder of nginx’s log does not exist.',
      { says: ['open() "', ['error.log" failed (2:', 'access.log" failed (2:']], ...unopened },
    ],
    [
      'pid-file-denied',
      'open() "/run/nginx.pid" failed (13: Permission denied)',
      'nginx may not write its pid file: it was not started by root, or the disk is read-only.',
      { says: ['open() "', ['.pid" failed (13:', '.pid" failed (30:']] },
    ],
    [
      'temp-folder-not-made',
      'mkdir() "/var/cache/nginx/proxy_temp" failed (13: Permission denied)',
      'nginx could not make its folder for temporary files or its cache.',
      {
        says: [
          ['mkdir() "', 'CreateDirectory() "'],
          [
            '_temp" failed (',
            '/body" failed (',
            '/proxy" failed (',
            '/fastcgi" failed (',
            '/cache" failed (',
          ],
        ],
      },
    ],
    [
      'temp-folder-owner',
      'chown("/var/lib/nginx/body", …) failed (30: Read-only file system)',
      'nginx could not give a folder for temporary files to its workers’ user: the disk is read-only (30), or it may not change owners (1), as in a container without CAP_CHOWN.',
      {
        says: [
          'chown("',
          [
            '_temp", ',
            '/body", ',
            '/proxy", ',
            '/fastcgi", ',
            '/uwsgi", ',
            '/scgi", ',
            '/cache", ',
          ],
          'failed (',
        ],
      },
    ],
    [
      'upstream-address-without-path',
      'no path in the unix domain socket in upstream "…" in …',
      '“unix:” in the address is not followed by a path, or the path is longer than 107 characters.',
      {
        says: [
          [
            'no path in the unix domain socket in upstream',
            'too long path in the unix domain socket in upstream',
            'empty path in upstream',
          ],
        ],
      },
    ],
    [
      'upstream-address-malformed',
      'invalid address in upstream "…" in /etc/nginx/…:…',
      'the address in the configuration is malformed, or of a kind that this nginx was built without.',
      { says: [[...reasons, 'no port in upstream'], '" in /'] },
    ],
    [
      'upstream-address-in-variable',
      'invalid address in upstream "…"',
      'the variable in the …_pass directive gave an address that is none, so nginx asked nobody.',
      { status: 500, level: 'error', says: [reasons] },
    ],
  ],
);

export const configurationSignatures = [
  ...rowsOf({ status: 'startup', level: 'emerg', details, ownLines: true }, [
    [
      'temp-file-size-too-small',
      '"…_max_temp_file_size" must be equal to zero to disable temporary files usage or must be equal to or greater than the maximum of …',
      'a buffer size was raised above the size that temporary files may have.',
      {
        says: [
          [
            '_max_temp_file_size" must be equal to zero',
            '_temp_file_write_size" must be equal to or',
          ],
        ],
      },
    ],
    [
      'at-least-two-buffers',
      'there must be at least 2 "…_buffers" in …',
      'nginx needs two buffers or more for one answer.',
      { says: ['there must be at least 2 "'] },
    ],
    [
      'cache-zone-unknown',
      '"…_cache" zone "…" is unknown in …',
      'no …_cache_path directive makes a zone of that name.',
      { says: ['_cache" zone "', '" is unknown'] },
    ],
    [
      'shared-zone-unknown',
      'zero size shared memory zone "…"',
      'a directive names a zone (limit_req, limit_conn, cache) that nothing makes.',
      {
        says: [
          [
            'zero size shared memory zone',
            'limit_req zone "',
            'limit_conn zone "',
            'unknown zone "',
          ],
        ],
      },
    ],
    [
      'shared-zone-conflict',
      'the size … of shared memory zone "…" conflicts with already declared size … in …',
      'two directives make a zone of the same name, with different sizes or for different uses.',
      {
        says: [
          [
            'of shared memory zone "',
            'the shared memory zone "',
            'duplicate zone "',
            'is already bound to key',
            'while previously it used the',
            'had previously different levels',
            'has no equal addresses',
            'sticky zone "',
            'is already used in upstream',
          ],
          ['conflicts', 'already', 'previously', 'duplicate', 'no equal addresses'],
        ],
      },
    ],
    [
      'incompatible-with-cache',
      '"…" directive is incompatible with "…_cache" in …',
      '…_store and …_cache cannot both be used in one location.',
      { says: ['" directive is incompatible with "'] },
    ],
    [
      'proxy-redirect-default',
      '"proxy_redirect default" cannot be used with "proxy_pass" directive with variables in …',
      'proxy_redirect default needs a proxy_pass without variables, written before it.',
      { says: ['"proxy_redirect default"'] },
    ],
    [
      'proxy-pass-prefix-invalid',
      'invalid URL prefix in …',
      'the address in proxy_pass does not begin with http:// or https://.',
      { says: ['invalid URL prefix'] },
    ],
    [
      'tls-not-built-in',
      'https protocol requires SSL support in …',
      'this nginx was built without TLS, so https://, grpcs:// and suwsgi_pass cannot be used.',
      { says: ['protocol requires SSL support'] },
    ],
    [
      'upstream-certificate-key-missing',
      'no "proxy_ssl_certificate_key" is defined for certificate "…"',
      'a client certificate for the upstream is set, but not its key.',
      {
        says: [
          modules.map((module) => `no "${module}_ssl_certificate_key"`),
          'is defined for certificate',
        ],
      },
    ],
    [
      'upstream-trusted-certificate-missing',
      'no proxy_ssl_trusted_certificate for proxy_ssl_verify',
      'the upstream’s certificate is to be verified, but no authority to trust is named.',
      { says: [modules.map((module) => `no ${module}_ssl_trusted_certificate for`)] },
    ],
    [
      'certificate-key-mismatch',
      'SSL_CTX_use_PrivateKey("…") failed (SSL: error:…:key values mismatch)',
      'the key does not belong to the certificate.',
      {
        says: [
          ['SSL_CTX_use_PrivateKey', 'key values mismatch'],
          ['failed (SSL:', 'mismatch', 'failed'],
        ],
        facts: { 'start-refusal': 'certificate' },
      },
    ],
    [
      'certificate-too-weak-to-load',
      'SSL_CTX_use_certificate("…") failed (SSL: error:…:ee key too small)',
      'nginx’s own certificate has a key or a signature that is weaker than OpenSSL’s security level allows.',
      {
        says: [
          ['SSL_CTX_use_certificate', 'cannot load certificate'],
          ['ee key too small', 'ca key too small', 'ca md too weak'],
        ],
        facts: { 'start-refusal': 'certificate' },
        details: { ...details, 'site-certificate': /^[^"]{0,80}"(\/[^"]{1,250})"/ },
      },
    ],
    [
      'certificate-file-refused',
      'BIO_new_file("…") failed (SSL: error:…:No such file or directory:fopen(…) …)',
      'older nginx, and nginx with LibreSSL, say so of a certificate, key or list of authorities that they cannot read.',
      {
        says: [
          ['BIO_new_file("', 'PEM_read_bio_X509', 'SSL_CTX_use_certificate', 'SSL_CTX_load_verify'],
        ],
        facts: { 'start-refusal': 'certificate' },
        details: { ...details, 'site-certificate': /^[^"]{0,80}"(\/[^"]{1,250})"/ },
      },
    ],
    [
      'tls-settings-refused',
      'SSL_CTX_set_cipher_list("…") failed (SSL: error:…)',
      'OpenSSL refused a certificate, a list of ciphers or another setting of TLS; the text in the brackets says why.',
      {
        says: [
          [
            'SSL_CTX_set',
            'SSL_CTX_use',
            'SSL_CTX_add',
            'SSL_CTX_get',
            'SSL_CTX_new',
            'SSL_CTX_load',
            'SSL_CTX_compress',
            'SSL_CONF_',
            'PEM_read_bio_',
            'BIO_new_file(',
            'X509_STORE_',
            'X509_LOOKUP_',
            'X509_get_',
            'X509_NAME_digest',
            'X509_set_ex_data',
            'ENGINE_by_id(',
            'ENGINE_load_',
            'ENGINE_set_',
            'EVP_Digest',
            'EC_KEY_new_',
            'OBJ_sn2nid(',
            'OSSL_ECHSTORE_',
            'OPENSSL_INIT_',
            'OPENSSL_init_ssl',
            'SSL_load_client_CA_file(',
            'SSL_get_ex_new_index',
            'X509_get_ex_new_index',
            'cannot load CRL "',
            'deflateInit() failed',
            'deflate(Z_FINISH) failed',
            'deflateEnd() failed',
          ],
          ['failed', 'not available', 'cannot load'],
        ],
      },
    ],
    ['duplicate-upstream', 'duplicate upstream "…" in …', 'two upstream blocks have one name.'],
    [
      'upstream-may-not-have-port',
      'upstream "…" may not have port … in …',
      'proxy_pass names an upstream block and a port; the ports stand in the block.',
      { says: ['upstream "', '" may not have port'] },
    ],
    [
      'resolve-needs-zone',
      'resolving names at run time requires upstream "…" in … to be in shared memory',
      '“resolve” at a server needs a zone directive in its upstream block.',
      {
        says: [
          [
            'resolving names at run time requires upstream',
            'load balancing method does not support resolving names at run time',
            'no resolver defined to resolve names at run time',
          ],
        ],
      },
    ],
    [
      'service-parameter-invalid',
      'service upstream "…" requires "resolve" parameter in …',
      '“service=” at a server needs “resolve”, a name, and no port.',
      { says: [['service upstream "', 'service is empty']] },
    ],
    [
      'sticky-parameter-invalid',
      '"sticky" directive invalid "expires" parameter value in …',
      'a parameter of sticky or of route= has a value that it may not have.',
      {
        says: [
          [
            'directive invalid',
            'route is empty',
            'route is longer than',
            'unknown parameter "',
            'balancer does not support sticky',
          ],
        ],
      },
    ],
    [
      'balancer-parameter-unsupported',
      'balancing method does not support parameter "…" in …',
      'the block’s balancing method (ip_hash, hash …) cannot use that parameter, such as backup.',
    ],
    [
      'no-servers-in-upstream-block',
      'no servers in upstream "…" in …',
      'an upstream block holds no server that counts: all are backups.',
      { says: ['no servers in upstream "'] },
    ],
    [
      'no-name-servers',
      'no name servers defined in …',
      'the resolver directive names no DNS server.',
    ],
    [
      'resolver-invalid',
      'invalid port in resolver "…" in …',
      'the address of a DNS server in the resolver directive is malformed.',
      { says: [[' in resolver "', '"ipv4" and "ipv6" cannot both be "off"']] },
    ],
    [
      'fastcgi-split-path-captures',
      'pattern "…" must have 2 captures in …',
      'fastcgi_split_path_info needs an expression with two groups: the script, and the path after it.',
    ],
    [
      'host-in-listen-invalid',
      '… in "…" of the "listen" directive in …',
      'the address of a listen directive is malformed or cannot be resolved.',
      { says: ['of the "listen" directive'] },
    ],
    [
      'duplicate-listen',
      'a duplicate default server for … in …',
      'two server blocks claim the same thing of one address: default_server, or options of listen.',
      {
        says: [
          ['a duplicate default server for', 'a duplicate listen', 'duplicate listen options for'],
        ],
      },
    ],
    [
      'duplicate-location',
      'duplicate location "…" in …',
      'one server block has the same location twice.',
    ],
    [
      'location-misplaced',
      'location "…" is outside location "…" in …',
      'a location stands where it may not: outside its parent’s path, or in an exact or named one.',
      {
        says: [
          ['location "'],
          [
            'is outside location',
            'cannot be inside the',
            'can be on the server level only',
            'invalid location modifier',
          ],
        ],
      },
    ],
    [
      'location-modifier-invalid',
      'invalid location modifier "…" in …',
      'what stands between location and its path is none of =, ~, ~* and ^~.',
    ],
    [
      'brace-unexpected',
      'directive "…" has no opening "{" in …',
      'a brace, a semicolon or a quote is missing before that place, or one too many is there.',
      {
        says: [
          [
            'unexpected "}"',
            'unexpected "{"',
            'unexpected ";"',
            'unexpected ")"',
            'unexpected "a.example"',
            'has no opening "{"',
            'is not terminated by ";"',
            'unexpected end of parameter',
            'missing terminating "',
            'too long parameter "',
            'block directives are not supported in -g',
          ],
        ],
      },
    ],
    [
      'not-supported-here',
      '"…" directive is not supported on this platform, ignored in …',
      'the directive or parameter needs something that this system or this build of nginx does not have.',
      {
        says: [
          [
            'not supported on this platform',
            'unsupported on this platform',
            '" is not supported, ignored',
            '" ignored, not supported',
            'parameter requires ngx_http_',
            'you need to rebuild nginx using',
            'nginx was built with OpenSSL that lacks',
            'the deferred accept is not supported',
            'is not supported on addr',
            'nginx was built with Session Tickets support',
            'with the configured event method',
            'is not supported',
          ],
        ],
      },
    ],
    [
      'invalid-value',
      'invalid value "…" in "…" directive, it must be "on" or "off" in …',
      'a directive has a value or a parameter that it does not know.',
      {
        says: [
          [
            'invalid value "',
            'invalid condition "',
            'supports up to',
            'must have the "max"',
            'empty path in /',
            'invalid parameter "',
            'invalid parameter: ',
            'directive invalid value',
            'value must be between',
            'value must be equal to or',
            'invalid number "',
            'invalid size "',
            'invalid zone size "',
            'invalid zone name "',
            'invalid rate "',
            'invalid burst',
            'invalid delay value',
            'invalid number of connections "',
            'connection limit must be less',
            'invalid time value "',
            'invalid status "',
            'invalid code "',
            'invalid method "',
            'invalid event type "',
            'invalid address "',
            'invalid keys zone size "',
            'invalid "levels" "',
            'invalid max_size value',
            'invalid min_free value',
            'invalid inactive value',
            'invalid loader_',
            'invalid manager_',
            'invalid use_temp_path value',
            'invalid threads value',
            'invalid max_queue value',
            'duplicate value "',
            'duplicate parameter',
            'invalid backlog "',
            'invalid fastopen "',
            'invalid rcvbuf "',
            'invalid sndbuf "',
            'invalid setfib "',
            'invalid ipv6only flags',
            'invalid so_keepalive value',
            'invalid "open_file_cache" parameter',
            'invalid character "',
            'too long line in "',
            'invalid syntax in "',
            'invalid length in',
            '" must have "',
            '" is too small',
            '" directive cannot',
            '" directive must',
            '" directive may',
            '" directive is not',
            '" directive value',
            'must be between 300',
            'must be 48 or 80 bytes',
            'pool size must be',
            'parameter accepts only',
            'cannot be used with "off" parameter',
            '" must be less than',
            '" in "index" directive is',
            'size must be equal to or greater',
            '" directive invalid',
            'duplicate parameters "',
            'could not be changed, ignored',
            ' in debug_connection "',
          ],
          [
            'invalid',
            'too long',
            'supports up to',
            'must',
            'duplicate',
            'too small',
            'cannot',
            ' may ',
            ' is not',
            'less',
            'only',
            'value',
            'ignored',
          ],
        ],
      },
    ],
    [
      'server-name-invalid',
      'server name "…" is invalid in …',
      'a server_name is no host name, or its expression is malformed.',
      {
        says: [
          ['server name "', 'invalid server name or wildcard', 'empty regex in server name'],
          ['invalid', 'empty'],
        ],
      },
    ],
    [
      'variable-invalid',
      'invalid variable name in …',
      'a “$” in the configuration is not followed by a name, or a bracket of “${…}” is missing.',
      {
        says: [
          [
            'invalid variable name',
            'the closing bracket in "',
            'conflicting variable name "',
            'the duplicate "',
            'variable cannot be used in the "',
            '" variable is missing',
          ],
        ],
      },
    ],
    [
      'regex-needs-pcre',
      'using regex "…" requires PCRE library in …',
      'this nginx was built without PCRE, so regular expressions cannot be used.',
      { says: [['requires PCRE library', 'without PCRE library']] },
    ],
    [
      'same-path-twice',
      'the same path name "…" used in … in …',
      'two directives use one folder for temporary files or the cache, with different settings.',
      { says: [['the same path name "', 'the path name "', 'the default path name "']] },
    ],
    [
      'thread-pool-configuration',
      'unknown thread pool "…" in …',
      'the aio directive names a thread pool that no thread_pool directive defines, or one is defined twice.',
      { says: [['unknown thread pool "', 'duplicate thread pool "']] },
    ],
    [
      'no-events-section',
      'no "events" section in configuration',
      'nginx.conf lacks its events block: often an included file was given as the main file.',
      {
        says: [
          [
            'no "events" section in configuration',
            'no events module found',
            'the event type must be the same',
          ],
        ],
      },
    ],
    [
      'hash-not-optimal',
      'could not build optimal types_hash, you should increase either types_hash_max_size: … or types_hash_bucket_size: …; ignoring …',
      'nginx starts; a table of its own could be a little faster with the sizes that the line names.',
      { status: 'none', level: 'warn', says: ['could not build optimal', 'you should increase'] },
    ],
    [
      'hash-not-built',
      'could not build server_names_hash, you should increase server_names_hash_bucket_size: …',
      'the names are too long or too many for the table that nginx makes of them: the directive that the line names must be larger.',
      {
        says: ['could not build', 'you should increase', ['hash_bucket_size', 'hash_max_size']],
        facts: { 'start-refusal': 'syntax' },
      },
    ],
    [
      'regex-invalid',
      'pcre2_compile() failed: … in "…" at "…" in …',
      'a regular expression in the configuration is malformed.',
      {
        says: [['pcre_compile() failed: ', 'pcre2_compile() failed: ']],
        facts: { 'start-refusal': 'syntax' },
      },
    ],
    [
      'user-unknown',
      'getpwnam("…") failed (2: No such file or directory) in …',
      'the user or group in the user directive does not exist on this host.',
      { says: [['getpwnam("', 'getgrnam("']] },
    ],
    [
      'module-not-loaded',
      'dlopen() "…" failed (…) in …',
      'a dynamic module is missing, or was built for another version of nginx.',
      {
        says: [
          [
            'dlopen() "',
            'dlsym() "',
            'is not binary compatible',
            'instead of 1',
            '" is already loaded',
            'module is already loaded',
          ],
          ['failed (', 'module "'],
        ],
        facts: { 'start-refusal': 'syntax' },
      },
    ],
    [
      'listen-failed',
      'listen() to …, backlog … failed (…)',
      'the kernel refused a listening socket, for the reason in brackets.',
      {
        says: [
          [
            'bind() to',
            'listen() to',
            'socket() 0.0.0.0',
            'socket() [',
            'socket() a.example',
            'setsockopt(SO_REUSEADDR)',
            'setsockopt(SO_REUSEPORT',
            'setsockopt(IPV6_V6ONLY)',
            'getsockopt(SO_TYPE)',
            'close() socket listening',
            'fcntl(O_NONBLOCK) a.example',
            'inherited socket',
            'socket number "',
            'inherited sockets',
          ],
          ['failed', 'unsupported', 'ignoring'],
        ],
      },
    ],
    [
      'event-method-differs',
      'when the server runs without a master process the "…" event type must be the same as in previous configuration',
      'without a master process the event method cannot change at a reload.',
    ],
  ]),
  ...rowsOf({ status: 'none', level: 'warn', details, ownLines: true }, [
    [
      'conflicting-server-name',
      'conflicting server name "…" on …, ignored in …',
      'two server blocks have one name and one address: the first gets all requests.',
    ],
    [
      'listen-http2-deprecated',
      'the "listen ... http2" directive is deprecated, use the "http2" directive instead in …',
      'from 1.25.1 on HTTP/2 is switched on by a directive of its own; the old form still works.',
      { says: ['the "listen ... http2" directive is deprecated'] },
    ],
    [
      'directive-deprecated',
      'the "…" directive is deprecated, use the "…" directive instead in …',
      'the directive still works and will go away.',
      {
        says: [
          [
            'directive is deprecated',
            'directive is obsolete',
            '" parameter of the "aio" directive',
            'was superseded by',
          ],
        ],
      },
    ],
    [
      'user-needs-root',
      'the "user" directive makes sense only if the master process runs with super-user privileges, ignored in …',
      'nginx was not started by root, so its workers run as the user that started it.',
      { says: ['the "user" directive makes sense only'] },
    ],
    [
      'worker-connections-exceed-limit',
      '… worker_connections exceed open file resource limit: …',
      'a worker may open fewer files than worker_connections promises: 500 and refused clients come first.',
    ],
    [
      'load-balancing-redefined',
      'load balancing method redefined in …',
      'the balancing method is not the first directive of its upstream block: what stood before it is lost.',
    ],
    [
      'protocol-options-redefined',
      'protocol options redefined for … in …',
      'two server blocks on one address ask for different protocols; the last one holds for all.',
    ],
    [
      'cache-key-missing',
      'no "fastcgi_cache_key" for "…_cache" in …',
      'answers are cached without a key: every request gets the same one.',
      { says: [['no "fastcgi_cache_key"', 'no "scgi_cache_key"', 'no "uwsgi_cache_key"']] },
    ],
    [
      'configuration-hint',
      'server name "…" has suspicious symbols in …',
      'nginx takes the configuration but doubts that it is meant so.',
      {
        says: [
          [
            'has suspicious symbols',
            'duplicate MIME type "',
            'duplicate extension "',
            'are meaningless',
            'only the last index in "index"',
            'min_free is not supported',
            'the number of "worker_processes"',
            'SSL_CTX_compress_certs() failed, ignored',
            'password is truncated to',
            '"ssl_stapling" ignored',
            'invalid parameter "spdy"',
            'use "off" instead',
          ],
        ],
      },
    ],
  ]),
];
