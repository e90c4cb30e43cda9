/**
 * Error pages as they are pasted. `from` says where the text is from: the program and version that was run on loopback and
 * asked with curl or Chromium, or the public place that quotes it (names, addresses and numbers are replaced).
 */
export interface Pasted {
  readonly from: string;
  readonly text: string;
  /** The begin of what is said. */
  readonly says: string;
  readonly facts: Readonly<Record<string, string>>;
}

const nginx = { 'nginx-answers': 'status-502' };
const notNginx = { symptom: 'not-from-nginx' };
const never = { ...notNginx, 'access-log-line': 'absent' };

/** The page that nginx's special response handler writes. */
export const plainPage = (title: string, foot = '') =>
  `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n${foot}</body>\n</html>`;

export const madeHere: Readonly<Record<string, Pasted>> = {
  'nginx, HTML': {
    from: 'nginx 1.22.1',
    text: plainPage('502 Bad Gateway', '<hr><center>nginx/1.22.1</center>\n'),
    says: 'nginx 1.22.1 made this 502 page.',
    facts: nginx,
  },
  'nginx without version, with headers': {
    from: 'nginx 1.22.1, server_tokens off',
    text: `HTTP/1.1 502 Bad Gateway\nServer: nginx\nDate: Sat, 21 Nov 2026 07:59:39 GMT\nContent-Type: text/html\nContent-Length: 150\nConnection: keep-alive\n\n${plainPage('502 Bad Gateway', '<hr><center>nginx</center>\n')}`,
    says: 'nginx made this 502 page.',
    facts: nginx,
  },
  'nginx, as a browser shows it': {
    from: 'nginx 1.22.1 in Chromium',
    text: '502 Bad Gateway\nnginx/1.22.1',
    says: 'nginx 1.22.1 made this 502 page.',
    facts: nginx,
  },
  'nginx, headers alone': {
    from: 'nginx 1.22.1, curl -I',
    text: 'HTTP/1.1 502 Bad Gateway\nServer: nginx/1.22.1\nDate: Sat, 21 Nov 2026 07:59:39 GMT\nContent-Type: text/html\nContent-Length: 157\nConnection: keep-alive\n',
    says: 'nginx 1.22.1 sent this 502.',
    facts: nginx,
  },
  'nginx, 504': {
    from: 'nginx 1.22.1 in Chromium',
    text: '504 Gateway Time-out\nnginx/1.22.1',
    says: 'nginx 1.22.1 made this 504 page. It waited',
    facts: { symptom: 'timed-out', 'nginx-answers': 'status-504' },
  },
  'nginx, 500': {
    from: 'nginx 1.22.1',
    text: plainPage('500 Internal Server Error', '<hr><center>nginx/1.22.1</center>\n'),
    says: 'nginx 1.22.1 made this 500 page. It failed before',
    facts: { symptom: 'out-of-resources', 'nginx-answers': 'status-500' },
  },
  'nginx, 503': {
    from: 'nginx 1.22.1',
    text: plainPage('503 Service Temporarily Unavailable', '<hr><center>nginx/1.22.1</center>\n'),
    says: 'nginx 1.22.1 made this 503 page. One of its limits',
    facts: { symptom: 'other-status', 'nginx-answers': 'other-status' },
  },
  'nginx, 413': {
    from: 'nginx 1.22.1 in Chromium',
    text: '413 Request Entity Too Large\nnginx/1.22.1',
    says: 'nginx 1.22.1 made this 413 page. The upload is larger',
    facts: { symptom: 'other-status', 'status-code': 'too-large' },
  },
  'nginx, 404': {
    from: 'nginx 1.22.1',
    text: plainPage('404 Not Found', '<hr><center>nginx/1.22.1</center>\n'),
    says: 'nginx 1.22.1 made this 404 page. It found no file',
    facts: {},
  },
  'HAProxy, 502': {
    from: 'HAProxy 2.6.12',
    text: 'HTTP/1.1 502 Bad Gateway\ncontent-length: 107\ncache-control: no-cache\ncontent-type: text/html\n\n<html><body><h1>502 Bad Gateway</h1>\nThe server returned an invalid or incomplete response.\n</body></html>',
    says: 'HAProxy made this 502 page, not nginx.',
    facts: notNginx,
  },
  'HAProxy, as a browser shows it': {
    from: 'HAProxy 2.6.12 in Chromium',
    text: '502 Bad Gateway\nThe server returned an invalid or incomplete response.',
    says: 'HAProxy made this 502 page, not nginx.',
    facts: notNginx,
  },
  'HAProxy, 503': {
    from: 'HAProxy 2.6.12 in Chromium',
    text: '503 Service Unavailable\nNo server is available to handle this request.',
    says: 'HAProxy made this 503 page, not nginx. No server behind it',
    facts: notNginx,
  },
  'HAProxy, 504': {
    from: 'HAProxy 2.6.12',
    text: "<html><body><h1>504 Gateway Time-out</h1>\nThe server didn't respond in time.\n</body></html>",
    says: 'HAProxy made this 504 page, not nginx. The server behind it was silent',
    facts: notNginx,
  },
  'Apache, 502 in HTML, its sentence in two lines': {
    from: 'Apache 2.4.71',
    text: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">\n<html><head>\n<title>502 Proxy Error</title>\n</head><body>\n<h1>Proxy Error</h1>\n<p>The proxy server received an invalid\nresponse from an upstream server.<br />\nThe proxy server could not handle the request<p>Reason: <strong>Error reading from remote server</strong></p></p>\n<hr>\n<address>Apache/2.4.71 (Debian) Server at example.com Port 80</address>\n</body></html>',
    says: 'Apache made this 502 page, not nginx.',
    facts: notNginx,
  },
  'Apache, as a browser shows it, without a status': {
    from: 'Apache 2.4.71 in Chromium',
    text: 'Proxy Error\nThe proxy server received an invalid response from an upstream server.\nThe proxy server could not handle the request\n\nReason: Error reading from remote server\n\nApache/2.4.71 (Debian) Server at example.com Port 80',
    says: 'Apache made this 502 page, not nginx.',
    facts: notNginx,
  },
  'Apache, 503': {
    from: 'Apache 2.4.71 in Chromium',
    text: 'Service Unavailable\nThe server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.\n\nApache/2.4.71 (Debian) Server at example.com Port 80',
    says: 'Apache made this 503 page, not nginx. It could not connect',
    facts: notNginx,
  },
  'Caddy, which sends no page': {
    from: 'Caddy 2.6.2',
    text: 'HTTP/1.1 502 Bad Gateway\nServer: Caddy\nDate: Sat, 21 Nov 2026 07:58:50 GMT\nContent-Length: 0\n',
    says: 'Caddy made this 502, not nginx.',
    facts: notNginx,
  },
  'a browser’s page in the place of an empty one': {
    from: 'Caddy 2.6.2 in Chromium',
    text: 'This page isn’t working\nexample.com is currently unable to handle this request.\nHTTP ERROR 502',
    says: 'The browser made this page in the place of an empty 502.',
    facts: {},
  },
  'lighttpd, named by its header alone': {
    from: 'lighttpd 1.4.69',
    text: 'HTTP/1.1 503 Service Unavailable\nContent-Type: text/html\nContent-Length: 361\nDate: Sat, 21 Nov 2026 07:58:50 GMT\nServer: lighttpd/1.4.69\n\n<?xml version="1.0" encoding="iso-8859-1"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"\n         "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">\n <head>\n  <title>503 Service Unavailable</title>\n </head>\n <body>\n  <h1>503 Service Unavailable</h1>\n </body>\n</html>',
    says: 'lighttpd sent this 503, its own or one that it passed on.',
    facts: {},
  },
  'Varnish, with headers': {
    from: 'Varnish 7.1.1',
    text: 'HTTP/1.1 503 Backend fetch failed\nDate: Sat, 21 Nov 2026 07:58:50 GMT\nServer: Varnish\nContent-Type: text/html; charset=utf-8\nRetry-After: 5\nX-Varnish: 2\nAge: 0\nVia: 1.1 varnish (Varnish/7.1)\nContent-Length: 278\nConnection: keep-alive\n\n<!DOCTYPE html>\n<html>\n  <head>\n    <title>503 Backend fetch failed</title>\n  </head>\n  <body>\n    <h1>Error 503 Backend fetch failed</h1>\n    <p>Backend fetch failed</p>\n    <h3>Guru Meditation:</h3>\n    <p>XID: 3</p>\n    <hr>\n    <p>Varnish cache server</p>\n  </body>\n</html>',
    says: 'Varnish made this 503 page, not nginx.',
    facts: notNginx,
  },
  'Varnish, as a browser shows it': {
    from: 'Varnish 7.1.1 in Chromium',
    text: 'Error 503 Backend fetch failed\nBackend fetch failed\n\nGuru Meditation:\nXID: 32771\n\nVarnish cache server',
    says: 'Varnish made this 503 page, not nginx.',
    facts: notNginx,
  },
  'Squid, 502': {
    from: 'Squid 5.7',
    text: 'HTTP/1.1 502 Bad Gateway\nServer: squid/5.7\nMime-Version: 1.0\nDate: Sat, 21 Nov 2026 07:59:36 GMT\nContent-Type: text/html;charset=utf-8\nContent-Length: 1189\nX-Squid-Error: ERR_ZERO_SIZE_OBJECT 0\nVia: 1.1 proxy.example.com (squid/5.7)\nConnection: keep-alive\n\n<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">\n<html><head>\n<title>ERROR: The requested URL could not be retrieved</title>\n</head><body id="ERR_ZERO_SIZE_OBJECT">\n<div id="titles">\n<h1>ERROR</h1>\n<h2>The requested URL could not be retrieved</h2>\n</div>\n<hr>\n\n<div id="content">\n<blockquote id="error">\n<p><b>Zero Sized Reply</b></p>\n</blockquote>\n\n<p>Squid did not receive any data for this request.</p>\n</div>\n</body></html>',
    says: 'Squid made this 502, not the site.',
    facts: {},
  },
};

const issue = (path: string) => `https://github.com/${path}`;

/** Texts that others quote: nothing here could make them. */
export const quotedElsewhere: Readonly<Record<string, Pasted>> = {
  OpenResty: {
    from: 'a guide to OpenResty that quotes its page',
    text: plainPage('502 Bad Gateway', '<hr><center>openresty/1.27.1.2</center>\n'),
    says: 'OpenResty 1.27.1.2 made this 502 page.',
    facts: nginx,
  },
  Tengine: {
    from: 'Tengine’s own tests (server_tokens.t)',
    text: '<html>\n<head><title>502 Bad Gateway</title></head>\n<body bgcolor="white">\n<h1>502 Bad Gateway</h1>\n<hr/>Powered by Tengine</body>\n</html>',
    says: 'Tengine made this 502 page.',
    facts: nginx,
  },
  'Cloudflare, 502 as a browser shows it': {
    from: issue('acheong08/ChatGPT/issues/1340'),
    text: 'Bad gateway Error code 502\nVisit cloudflare.com for more information.\n2026-11-20 14:31:02 UTC\nYou\nBrowser\nWorking\nFrankfurt\nCloudflare\nWorking\nexample.com\nHost\nError\nWhat happened?\nThe web server reported a bad gateway error.\n\nWhat can I do?\nPlease try again in a few minutes.\n\nCloudflare Ray ID: 7b8af41e7b02b3f8 • Your IP: Click to reveal • Performance & security by Cloudflare',
    says: 'Cloudflare made this 502 page, not nginx. The server behind it answered 502',
    facts: {},
  },
  'Cloudflare, its plain page': {
    from: 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-502/',
    text: plainPage('502 Bad Gateway', '<hr><center>cloudflare</center>\n'),
    says: 'Cloudflare made this 502 page, not nginx.',
    facts: notNginx,
  },
  'nginx behind Cloudflare': {
    from: 'nginx’s page with Cloudflare’s headers',
    text: `HTTP/2 502 \ndate: Sat, 21 Nov 2026 07:59:39 GMT\ncontent-type: text/html\nserver: cloudflare\ncf-ray: 7b8af41e7b02b3f8-FRA\n\n${plainPage('502 Bad Gateway', '<hr><center>nginx</center>\n')}`,
    says: 'nginx made this 502 page. Its error log has a line of that second that says why. Cloudflare only passed it on.',
    facts: nginx,
  },
  'Cloudflare, 521': {
    from: 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-521/',
    text: 'Web server is down Error code 521\nVisit cloudflare.com for more information.\nWhat happened?\nThe web server is not returning a connection. As a result, the web page is not displaying.\nCloudflare Ray ID: 7b8af41e7b02b3f8',
    says: 'Cloudflare made this 521 page, not nginx. The server behind it refused',
    facts: never,
  },
  'Cloudflare, 522': {
    from: 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-522/',
    text: 'Connection timed out Error code 522\nVisit cloudflare.com for more information.\nCloudflare Ray ID: 7b8af41e7b02b3f8',
    says: 'Cloudflare made this 522 page, not nginx.',
    facts: never,
  },
  'Cloudflare, 524': {
    from: 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-524/',
    text: 'A timeout occurred Error code 524\nCloudflare Ray ID: 7b8af41e7b02b3f8',
    says: 'Cloudflare made this 524 page, not nginx.',
    facts: notNginx,
  },
  'an AWS load balancer, with headers': {
    from: 'a guide that quotes curl -i of a load balancer',
    text: `HTTP/2 502 \nserver: awselb/2.0\ndate: Fri, 20 Nov 2026 20:00:08 GMT\ncontent-type: text/html\ncontent-length: 122\n\n${plainPage('502 Bad Gateway')}`,
    says: 'An AWS load balancer made this 502 page, not nginx. It stands in front',
    facts: notNginx,
  },
  'an AWS load balancer, without headers': {
    from: 'the same page alone',
    text: plainPage('502 Bad Gateway'),
    says: 'An AWS load balancer makes such a 502 page, and so may others.',
    facts: {},
  },
  CloudFront: {
    from: issue('neherlab/covid19_scenarios/issues/51'),
    text: "502 ERROR\nThe request could not be satisfied.\nCloudFront wasn't able to connect to the origin. We can't connect to the server for this app or website at this time. There might be too much traffic or a configuration error. Try again later, or contact the app or website owner.\nIf you provide content to customers through CloudFront, you can find steps to troubleshoot and help prevent this error by reviewing the CloudFront documentation.\n\nGenerated by cloudfront (CloudFront)\nRequest ID: GAFG3HbuNjLQJ23ZM6YcuAtgC8tDCRKXNgHBW2TbsdIvn4HY7VSBvA==",
    says: 'CloudFront made this 502 page, not nginx.',
    facts: notNginx,
  },
  Google: {
    from: issue('kenvandine/gemini-desktop/issues/11'),
    text: '502. That’s an error.\n\nThe server encountered a temporary error and could not complete your request.\n\nPlease try again in 30 seconds. That’s all we know.',
    says: 'A Google load balancer made this 502 page, not nginx.',
    facts: notNginx,
  },
  'Google, without a status': {
    from: issue('jsonsystems/public/issues/69'),
    text: 'Error: Server Error\nThe server encountered a temporary error and could not complete your request.\nPlease try again in 30 seconds.',
    says: 'A Google load balancer made this 502 page, not nginx.',
    facts: notNginx,
  },
  'Azure Application Gateway': {
    from: issue('MicrosoftDocs/azure-docs/issues/110739'),
    text: plainPage(
      '502 Bad Gateway',
      '<hr><center>Microsoft-Azure-Application-Gateway/v2</center>\n',
    ),
    says: 'Azure Application Gateway made this 502 page, not nginx.',
    facts: notNginx,
  },
  'Azure Front Door': {
    from: issue('Azure/static-web-apps/issues/774'),
    text: "<h2>Our services aren't available right now</h2><p>We're working to restore all services as soon as possible. Please check back soon.</p>0WKZEYgAAAADMF2yZfE7ZTZg4DKn+e7zU",
    says: 'Azure Front Door made this 503 page, not nginx.',
    facts: notNginx,
  },
  IIS: {
    from: issue('sjkp/letsencrypt-siteextension/issues/331'),
    text: 'Server Error\n502 - Web server received an invalid response while acting as a gateway or proxy server.\nThere is a problem with the page you are looking for, and it cannot be displayed. When the Web server (while acting as a gateway or proxy) contacted the upstream content server, it received an invalid response from the content server.',
    says: 'IIS made this 502 page, not nginx.',
    facts: notNginx,
  },
  'IIS, detailed': {
    from: issue('vanderby/SonarQube-AzureAppService/issues/82'),
    text: 'HTTP Error 502.3 - Bad Gateway\nThere was a connection error while trying to route the request.',
    says: 'IIS made this 502 page, not nginx.',
    facts: notNginx,
  },
  Fastly: {
    from: issue('wepay/NodeJS-SDK/issues/11'),
    text: '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"\n <html>\n  <head>\n    <title>503 first byte timeout</title>\n  </head>\n  <body>\n    <h1>Error 503 first byte timeout</h1>\n    <p>first byte timeout</p>\n    <h3>Guru Mediation:</h3>\n    <p>Details: cache-lax1431-LAX 1469176127 1060265685</p>\n    <hr>\n    <p>Varnish cache server</p>\n  </body>\n</html>',
    says: 'Fastly made this 503 page, not nginx.',
    facts: notNginx,
  },
  Heroku: {
    from: issue('MLH/mlh-hackathon-flask-starter/issues/13'),
    text: 'An error occurred in the application and your page could not be served. If you are the application owner, check your logs for details. You can do this from the Heroku CLI with the command\nheroku logs --tail',
    says: 'Heroku made this 503 page, not nginx.',
    facts: notNginx,
  },
  'Heroku, as HTML': {
    from: 'Heroku’s page of 2015, herokucdn.com/error-pages/application-error.html',
    text: '<!DOCTYPE html>\n<html>\n<head>\n<title>Application Error</title>\n</head>\n<body>\n<h1>Application Error</h1>\n<p>An error occurred in the application and your page could not be served. Please try again in a few moments.</p>\n<p>If you are the application owner, check your logs for details.</p>\n</body>\n</html>',
    says: 'Heroku made this 503 page, not nginx.',
    facts: notNginx,
  },
  Envoy: {
    from: issue('envoyproxy/envoy'),
    text: 'upstream connect error or disconnect/reset before headers. reset reason: connection failure',
    says: 'Envoy made this 503 page, not nginx.',
    facts: notNginx,
  },
  'Envoy, with headers': {
    from: 'the same with the headers that Istio documents',
    text: 'HTTP/1.1 503 Service Unavailable\ncontent-length: 91\ncontent-type: text/plain\ndate: Fri, 20 Nov 2026 20:00:08 GMT\nserver: istio-envoy\n\nupstream connect error or disconnect/reset before headers. reset reason: connection termination',
    says: 'Envoy made this 503 page, not nginx.',
    facts: notNginx,
  },
  Traefik: {
    from: 'Traefik’s source (pkg/server/service/proxy.go): the status’s text, and no Server header',
    text: 'HTTP/1.1 502 Bad Gateway\nContent-Length: 11\nContent-Type: text/plain; charset=utf-8\nDate: Fri, 20 Nov 2026 20:00:08 GMT\n\nBad Gateway',
    says: 'Traefik sent this 502, its own or one that it passed on.',
    facts: {},
  },
  Akamai: {
    from: 'a crawler’s list of error pages',
    text: 'Service Unavailable - Zero size object\nThe server is temporarily unable to service your request. Please try again later.\nReference #15.45a3da17.1469176127.5c3f1a',
    says: 'Akamai made this 503 page, not nginx.',
    facts: notNginx,
  },
  Zscaler: {
    from: 'reports that quote the header',
    text: 'HTTP/1.1 502 Bad Gateway\nServer: Zscaler/6.2\nContent-Type: text/html\n',
    says: 'Zscaler made this 502, not the site.',
    facts: {},
  },
  ProxySG: {
    from: 'a report in a forum',
    text: 'Network Error (tcp_error)\n\nA communication error occurred: "Operation timed out"',
    says: 'A ProxySG proxy made this 503, not the site.',
    facts: {},
  },
  'a page in a site’s own design': {
    from: issue('DMOJ/online-judge/issues/81'),
    text: 'No server is currently available to service your request.\nSorry about that. Please try refreshing and contact us if the problem persists.',
    says: 'This is GitHub’s own page.',
    facts: {},
  },
  'another’s page, handed on by nginx': {
    from: 'Apache’s page with nginx’s headers',
    text: 'HTTP/1.1 502 Bad Gateway\nServer: nginx/1.22.1\nContent-Type: text/html; charset=iso-8859-1\n\n<html><head>\n<title>502 Proxy Error</title>\n</head><body>\n<h1>Proxy Error</h1>\n<p>The proxy server received an invalid\nresponse from an upstream server.<br />\n</body></html>',
    says: 'Apache made this 502 page, not nginx.',
    facts: { ...notNginx, 'access-log-line': 'status-502' },
  },
  'two words': {
    from: 'what is left when only the title is copied',
    text: '502 Bad Gateway',
    says: 'This 502 names nobody: whose it is cannot be told. “curl -sI”',
    facts: {},
  },
  'headers that name nobody': {
    from: 'an answer without Server',
    text: 'HTTP/1.1 502 Bad Gateway\nDate: Fri, 20 Nov 2026 20:00:08 GMT\nContent-Length: 0\n',
    says: 'This 502 names nobody: whose it is cannot be told. No header',
    facts: {},
  },
};
