/** Error pages by their words: who makes them, and what they say happened. A table of data. */

/**
 * `nginx` nginx and what is built from it; `front` a service that stands in front of other people's servers; `either` a
 * program that stands in front of nginx or behind it; `way` a proxy of the reader's own network; `site` the site's own page;
 * `browser` the browser's, in the place of an answer without text.
 */
export type Place = 'nginx' | 'front' | 'either' | 'way' | 'site' | 'browser';

interface Maker {
  readonly name: string;
  readonly place: Place;
  /** The start of the `Server:` header of answers that it makes, or rewrites. */
  readonly server?: string;
  /** It writes that header into answers that it passes on, too. */
  readonly rewrites?: true;
}

const makerTable = {
  nginx: { name: 'nginx', place: 'nginx', server: 'nginx', rewrites: true },
  openresty: { name: 'OpenResty', place: 'nginx', server: 'openresty', rewrites: true },
  tengine: { name: 'Tengine', place: 'nginx', server: 'tengine', rewrites: true },
  cloudflare: { name: 'Cloudflare', place: 'front', server: 'cloudflare', rewrites: true },
  alb: { name: 'An AWS load balancer', place: 'front', server: 'awselb/' },
  cloudfront: { name: 'CloudFront', place: 'front', server: 'cloudfront' },
  google: { name: 'A Google load balancer', place: 'front' },
  'azure-gateway': {
    name: 'Azure Application Gateway',
    place: 'front',
    server: 'microsoft-azure-application-gateway/',
  },
  'azure-front-door': { name: 'Azure Front Door', place: 'front' },
  akamai: { name: 'Akamai', place: 'front', server: 'akamaighost' },
  fastly: { name: 'Fastly', place: 'front' },
  heroku: { name: 'Heroku', place: 'front' },
  iis: { name: 'IIS', place: 'either', server: 'microsoft-iis/', rewrites: true },
  apache: { name: 'Apache', place: 'either', server: 'apache', rewrites: true },
  haproxy: { name: 'HAProxy', place: 'either' },
  varnish: { name: 'Varnish', place: 'either', server: 'varnish' },
  envoy: { name: 'Envoy', place: 'either', server: 'envoy', rewrites: true },
  istio: { name: 'Istio’s Envoy', place: 'either', server: 'istio-envoy', rewrites: true },
  traefik: { name: 'Traefik', place: 'either' },
  caddy: { name: 'Caddy', place: 'either', server: 'caddy' },
  lighttpd: { name: 'lighttpd', place: 'either', server: 'lighttpd/', rewrites: true },
  squid: { name: 'Squid', place: 'way', server: 'squid/' },
  zscaler: { name: 'Zscaler', place: 'way', server: 'zscaler/' },
  proxysg: { name: 'A ProxySG proxy', place: 'way' },
  github: { name: 'GitHub', place: 'site' },
  browser: { name: 'The browser', place: 'browser' },
} as const satisfies Record<string, Maker>;

export type MakerId = keyof typeof makerTable;
export const makers: Readonly<Record<MakerId, Maker>> = makerTable;

export interface PageRow {
  readonly maker: MakerId;
  /** Of these words one begins a line of the page; lower case, single spaces. */
  readonly says: readonly string[];
  /** Where neither the headers nor the page itself have it. */
  readonly status?: number;
  /** What happened, in a sentence. */
  readonly means: string;
  /** The request never came to the server behind, so its access log does not have it. */
  readonly neverArrived?: true;
}

const row = (
  maker: MakerId,
  status: number | undefined,
  says: readonly string[],
  means: string,
  neverArrived?: true,
): PageRow => ({
  maker,
  says,
  means,
  ...(status && { status }),
  ...(neverArrived && { neverArrived }),
});

/** Tried in this order: the first whose words are there. */
export const pageRows: readonly PageRow[] = [
  row(
    'cloudflare',
    502,
    ['the web server reported a bad gateway error'],
    'The server behind it answered 502, and Cloudflare put its own page over that; with a tunnel, cloudflared could not reach the server.',
  ),
  row(
    'cloudflare',
    504,
    ['the web server reported a gateway time-out error'],
    'The server behind it answered 504, or did not answer.',
  ),
  row(
    'cloudflare',
    520,
    [
      'web server is returning an unknown error',
      'the web server is returning an unknown error',
      'error code 520',
    ],
    'The server behind it closed the connection without a valid answer, or its headers are larger than Cloudflare takes.',
  ),
  row(
    'cloudflare',
    521,
    ['web server is down', 'the web server is down', 'error code 521'],
    'The server behind it refused the connection: nginx is down, or a firewall rejects Cloudflare.',
    true,
  ),
  row(
    'cloudflare',
    522,
    [
      'error code 522',
      'connection timed out error code 522',
      'the initial connection between cloudflare',
    ],
    'No connection to the server behind it within the time: a firewall drops Cloudflare, or the host is down or overloaded.',
    true,
  ),
  row(
    'cloudflare',
    523,
    ['origin is unreachable', 'error code 523'],
    'There is no route to the server behind it: its address in Cloudflare’s DNS is wrong, or its network is down.',
    true,
  ),
  row(
    'cloudflare',
    524,
    ['a timeout occurred', 'error code 524'],
    'The server behind it took the request and did not answer within Cloudflare’s limit, by default 100 or 120 seconds; nginx’s access log mostly has it as 499.',
  ),
  row(
    'cloudflare',
    525,
    ['ssl handshake failed', 'error code 525'],
    'Cloudflare and the server behind it could not agree on TLS.',
    true,
  ),
  row(
    'cloudflare',
    526,
    ['invalid ssl certificate', 'error code 526'],
    'The certificate of the server behind it is expired, untrusted or for another name.',
    true,
  ),
  row(
    'cloudflare',
    undefined,
    ['cloudflare ray id', 'performance & security by cloudflare', 'performance security by'],
    'It speaks of the server behind it, or of a rule at Cloudflare; the error code on the page says which.',
  ),
  row(
    'cloudfront',
    502,
    ['the request could not be satisfied', 'generated by cloudfront', "cloudfront wasn't able to"],
    'It could not connect to the server behind it, could not agree on TLS, or got no valid answer.',
  ),
  row(
    'google',
    502,
    ['the server encountered a temporary error and could not complete your request'],
    'The server behind it closed the connection, answered badly, or passes no health check.',
  ),
  row(
    'azure-front-door',
    503,
    [
      "our services aren't available right now",
      "the service behind this page isn't responding to azure front door",
      'azure front door cannot connect to the origin',
    ],
    'The server behind it did not answer, or TLS to it failed; a new route also needs some minutes.',
  ),
  row(
    'akamai',
    503,
    [
      'an error occurred while processing your request. reference #',
      'an error occurred while processing your request.reference #',
      'service unavailable - zero size object',
      'the server is temporarily unable to service your request. please try again later. reference #',
    ],
    'It got no valid answer from the server behind it; Akamai’s support reads the reference number.',
  ),
  row(
    'fastly',
    503,
    ['guru mediation: details: cache-', 'details: cache-', 'error 54113'],
    'It got no answer in time from the server behind it, or no connection; it is built from Varnish.',
  ),
  row(
    'heroku',
    503,
    ['an error occurred in the application and your page could not be served'],
    'The application there crashed, did not start, or did not answer within 30 seconds; “heroku logs” has the code.',
  ),
  row(
    'varnish',
    503,
    ['error 503 backend fetch failed', 'varnish cache server', 'guru meditation'],
    'It could not connect to the server behind it, or got no complete answer.',
  ),
  row(
    'haproxy',
    502,
    ['the server returned an invalid or incomplete response'],
    'The server behind it closed the connection without a valid answer.',
  ),
  row(
    'haproxy',
    503,
    ['no server is available to handle this request'],
    'No server behind it took the connection, or all fail their health checks.',
  ),
  row(
    'haproxy',
    504,
    ["the server didn't respond in time"],
    'The server behind it was silent longer than “timeout server”.',
  ),
  row(
    'apache',
    502,
    ['the proxy server received an invalid response from an upstream server'],
    'The server behind it closed the connection, or was silent longer than ProxyTimeout; its error log says which.',
  ),
  row(
    'apache',
    503,
    ['the server is temporarily unable to service your request due to maintenance downtime'],
    'It could not connect to the server behind it.',
  ),
  row(
    'apache',
    504,
    ['the gateway did not receive a timely response from the upstream server'],
    'The server behind it was silent longer than its timeout.',
  ),
  row(
    'envoy',
    503,
    ['upstream connect error or disconnect/reset before headers'],
    'It could not connect to the server behind it, or was cut off before the answer began; “reset reason” says which.',
  ),
  row('envoy', 503, ['no healthy upstream'], 'No server behind it passes its health checks.'),
  row(
    'envoy',
    504,
    ['upstream request timeout'],
    'The server behind it was silent longer than the route’s timeout, by default 15 seconds.',
  ),
  row(
    'iis',
    502,
    [
      '502 - web server received an invalid response while acting as a gateway or proxy server',
      'http error 502.',
    ],
    'The application behind it did not answer, or answered badly.',
  ),
  row(
    'squid',
    503,
    ['the requested url could not be retrieved', 'your cache administrator is'],
    'It could not reach the site from where it stands, or got no answer; the page says which.',
  ),
  row(
    'zscaler',
    502,
    ['zscaler', 'internet security by zscaler'],
    'It could not fetch the site, or a rule forbids it.',
  ),
  row(
    'proxysg',
    503,
    ['network error (tcp_error)', 'network error (dns_'],
    'It could not reach the site from where it stands.',
  ),
  row(
    'github',
    502,
    [
      'no server is currently available to service your request',
      'we had issues producing the response to your request',
    ],
    'Such a page comes from the site that you asked: its status page says more.',
  ),
  row(
    'browser',
    502,
    ["this page isn't working", 'http error 502', 'http error 503', 'http error 504'],
    'The answer had that status and no text at all, so nothing on it names its maker.',
  ),
];

/** The last line of pages of nginx's kind, as it stands there. */
export const feet: readonly (readonly [form: RegExp, maker: MakerId])[] = [
  [/^nginx(?:\/(\d{1,2}\.\d{1,3}\.\d{1,3}))?(?: \(\w{1,20}\))?$/i, 'nginx'],
  [/^openresty(?:\/(\d[\d.]{1,20}))?$/i, 'openresty'],
  [/^(?:powered by )?tengine(?:\/([\d.]{1,20}))?$/i, 'tengine'],
  [/^cloudflare(?:-nginx)?$/i, 'cloudflare'],
  [/^Microsoft-Azure-Application-Gateway\/v\d$/i, 'azure-gateway'],
  [/^awselb\/2\.0$/i, 'alb'],
];
