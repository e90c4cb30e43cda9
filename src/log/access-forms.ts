/** Access logs of other forms than combined, each known by what no other line has. */

/** The status of the request, and that of the upstream where the form has it. */
export interface Answered {
  readonly status: string;
  readonly upstream?: string | undefined;
}

/** Nginx Proxy Manager: `[time] cache upstream-status status - GET https host "/" [Client …] [Length …] …`. */
const proxyManager =
  /^\[[^\]]{20,30}\] [\w-]{1,12} (?:(-|\d{3}(?:, \d{3}){0,8}) )?(\d{3}) - [A-Z]{3,10} https? .{1,2000} \[Client /;

const jsonStatus = /"(?:status|response_code|http_status|DownstreamStatus)"\s?:\s?"?(\d{3})\b/;
const jsonField =
  /"(?:remote_addr|remote_ip|request_uri|ClientAddr|RequestAddr|request_method|http_user_agent|upstream_addr|body_bytes_sent|request_time)"\s?:/;

/** A message of its own; an empty one is none. */
const message = /"(?:msg|message|error|log)"\s?:(?!\s?"\s{0,8}")/;

export function answered(line: string): Answered | undefined {
  if (line.startsWith('[')) {
    const [, upstream, status] = proxyManager.exec(line) ?? [];
    return status ? { status, upstream: upstream?.split(', ').at(-1) } : undefined;
  }
  if (!line.startsWith('{') || message.test(line)) return undefined;
  const status = jsonStatus.exec(line)?.[1];
  return status && jsonField.test(line) ? { status } : undefined;
}

/** `"%R - %u %t \"%m %r\" %s"`, the default access.format of PHP-FPM. */
const phpFpm =
  /^(?:[\w.-]{1,64}\s{0,24}\| )?\S{1,64} - {1,2}(?:\S{1,64} )?\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4} "[A-Z]{3,10} [^"]{1,2000}" \d{3}$/;

const haproxy =
  / -?\d{1,9}\/-?\d{1,9}\/-?\d{1,9}\/-?\d{1,9}\/\+?\d{1,9} (?:\d{3}|-1) \+?\d{1,12} \S{1,80} \S{1,80} ([A-Za-z-]{2})[A-Za-z-]{2} \d{1,9}\/\d/;

const terminations: Readonly<Record<string, string>> = {
  SH: 'haproxy-bad-response',
  PH: 'haproxy-bad-response',
  SC: 'haproxy-connect-failed',
};

/** HAProxy’s own log without its name, as a container writes it: what its termination state stands for; PHP-FPM’s access log. */
export function messageByForm(line: string): string | undefined {
  if (line.includes(' - ') && phpFpm.test(line)) return 'php-fpm-request';
  const state = line.includes('-- ') ? haproxy.exec(line)?.[1] : undefined;
  return state && terminations[state];
}
