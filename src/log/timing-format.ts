/**
 * The log format to add, so that the access log tells who made a 502: combined, and the upstream’s fields under the names
 * by which `timings.ts` reads them. A test has a real nginx write it. All variables are there from nginx 1.15.8 on.
 */
export const timingFormat = `log_format upstream '$remote_addr - $remote_user [$time_local] "$request" '
                    '$status $body_bytes_sent "$http_referer" "$http_user_agent" '
                    'rt=$request_time ua=$upstream_addr us=$upstream_status '
                    'uct=$upstream_connect_time uht=$upstream_header_time '
                    'urt=$upstream_response_time ubs=$upstream_bytes_sent '
                    'ubr=$upstream_bytes_received';`;

export const timingFormatFile = '/etc/nginx/conf.d/00-log-upstream.conf';

/** For the server block, beside the access log that is there. */
export const timingLog = 'access_log /var/log/nginx/upstream.log upstream;';

const withoutTimings = [500, 502, 503, 504].map((status) => `access-log-${status}`);

/** Whether an access log was given that could have told more, and no line of it did. */
export function lacksTimings(messages: readonly string[]): boolean {
  const tells = (id: string) => /^access-log-502-(?!timed$)/.test(id);
  const lacks = (id: string) => withoutTimings.includes(id) || id === 'access-log-502-timed';
  return messages.some(lacks) && !messages.some(tells);
}
