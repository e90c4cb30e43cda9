/** What nginx makes of TLS upstreams under different directives: a location for each, the status that it gives, its line. */
import type { Machine } from './machine.ts';
import { serveSite } from './upstreams.ts';

export interface Answer {
  status: number;
  /** The line of the error log; empty when there is none. */
  line: string;
}

interface Asked {
  /** The upstream's port, for a `proxy_pass https://…`. */
  port: number;
  /** Directives beside it. */
  lines: string;
}

const errorLog = '/var/log/nginx/error.log';

/** Asks one location for each list of directives; sessions are not shared, so that each has a handshake of its own. */
export async function answers(machine: Machine, asked: readonly Asked[]): Promise<Answer[]> {
  const location = ({ port, lines }: Asked, index: number) =>
    `    location /${index} { proxy_pass https://127.0.0.1:${port}; ${lines} }`;
  await serveSite(machine, asked.map(location).join('\n'), 'proxy_ssl_session_reuse off;');
  // In one command: each way into the machine costs more than the request.
  const printed = await machine.must(
    `for path in $(seq 0 ${asked.length - 1}); do
       truncate -s 0 ${errorLog}
       curl -s -m 300 -o /dev/null -w '%{http_code} ' -H 'Host: example.com' http://127.0.0.1/$path
       head -n 1 ${errorLog} | tr -d '\n'
       echo
     done`,
  );
  return printed
    .trimEnd()
    .split('\n')
    .map((text) => ({ status: Number(text.slice(0, 3)), line: text.slice(4) }));
}

/** Starts programs that serve until the machine stops, all at once, and waits for their ports. */
export async function start(machine: Machine, programs: Readonly<Record<number, string>>) {
  const each = Object.values(programs).map(
    (program) => `setsid ${program} >/dev/null 2>&1 </dev/null &`,
  );
  const ports = Object.keys(programs).join(' ');
  await machine.must(`${each.join('\n')}
    for port in ${ports}; do
      for i in $(seq 100); do ss -Hltn "sport = :$port" | grep -q . && break; sleep 0.1; done
      ss -Hltn "sport = :$port" | grep -q . || { echo "nothing on $port" >&2; exit 1; }
    done`);
}
