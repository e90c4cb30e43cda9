/** Orders that are posted at the moment in which an application closes idle connections. */
import { busyUntilTold } from './busy.ts';
import type { Machine } from './machine.ts';
import { addNodeService, until } from './upstreams.ts';

/** As in Node up to 24, but 2 s instead of 5. A report keeps its only thread busy, as a large JSON or a bcrypt does. */
const app = `
import { createServer } from 'node:http';
${busyUntilTold.program}
const server = createServer((request, response) => {
  if (request.url === '/report') busyUntilTold();
  request.resume().on('end', () => response.end('ok'));
});
server.keepAliveTimeout = 2_000;
server.keepAliveTimeoutBuffer = 0;
server.listen(3000, '127.0.0.1');
`;

export async function addOrders(machine: Machine): Promise<void> {
  await addNodeService(machine, 'app', app);
  await until(machine, 'curl -s -o /dev/null http://127.0.0.1:3000/');
}

/** Six at once, so that each of nginx's workers gets some: each has connections of its own. */
const orders =
  "for i in $(seq 6); do curl -s -o /dev/null -w '%{http_code} ' -H 'Host: example.com' -d n=1 http://127.0.0.1/ & done";

/** How many connections of the application hold what it has not read. */
const unread = "ss -Htn 'sport = :3000' | awk '$2 > 0' | wc -l";

/**
 * Orders are posted on connections that were idle for more than 2 s, while the application is busy with a report, which
 * ends when all six are in its sockets: it first closes the connections, whose time is over, and never reads the orders.
 */
export async function statusOfOrders(machine: Machine): Promise<number> {
  const statuses = await machine.must(
    `${busyUntilTold.reset}; ${orders}; wait; curl -s -o /dev/null http://127.0.0.1:3000/report & ${busyUntilTold.begun}
    sleep 2.2; ${orders}; for i in $(seq 600); do [ $(${unread}) -ge 6 ] && break; sleep 0.1; done; ${busyUntilTold.tell}; wait`,
  );
  return statuses.includes('502') ? 502 : Number(statuses.slice(0, 3));
}
