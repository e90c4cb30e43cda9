/** Many requests at once, for the scenarios of queues and limits. */
import type { Machine } from './machine.ts';

/**
 * The status of `count` requests that start together: `broken` if one of them got it, otherwise the first one's. Each goes to
 * an address of its own on loopback, so that the clients never run out of ports.
 */
export async function statusOfMany(
  machine: Machine,
  count: number,
  broken: number,
  path = '/',
): Promise<number> {
  const printed = await machine.must(
    `seq -f 'url = "http://127.0.1.%g${path}"' ${count} > /run/burst; curl -s -Z --parallel-immediate --parallel-max ${count} -m 300 -H 'Host: example.com' -w '%{stderr}%{http_code}\\n' -K /run/burst 2>&1 >/dev/null | grep -xE '[0-9]{3}'`,
  );
  const statuses = printed.trim().split('\n').map(Number);
  return statuses.includes(broken) ? broken : statuses[0]!;
}

/**
 * Answers “ok”, and at /poll once nobody else has come for a second, however long it takes them to come: so all who poll
 * hold their connections at the same time.
 */
export const longPolls = `
import { createServer } from 'node:http';
const held = [];
let quiet;
createServer((request, response) => {
  if (request.url !== '/poll') return response.end('ok');
  held.push(response);
  clearTimeout(quiet);
  quiet = setTimeout(() => held.splice(0).forEach((each) => each.end('ok')), 1000);
}).listen(3000, '127.0.0.1');
`;

/**
 * Clients that connect first and finish their requests together, as kept connections of browsers do. They wait until nginx
 * has accepted them all: what it has not accepted yet when the first request is complete would be turned away without a
 * status.
 */
const patient = `
import socket, subprocess, sys, time
clients = []
for _ in range(int(sys.argv[1])):
    client = socket.create_connection(('127.0.0.1', 80))
    client.settimeout(300)
    client.sendall(b'GET /poll HTTP/1.1\\r\\nHost: example.com\\r\\n')
    clients.append(client)
waiting = "ss -Hltn 'sport = :80' | awk '{ sum += $2 } END { exit sum != 0 }'"
for _ in range(3000):
    if subprocess.call(waiting, shell=True) == 0:
        break
    time.sleep(0.1)
for client in clients:
    try:
        client.sendall(b'Connection: close\\r\\n\\r\\n')
    except OSError:
        pass
for client in clients:
    try:
        print(client.recv(100).decode()[9:12] or '000')
    except OSError:
        print('000')
`;

/** As `statusOfMany`, for `count` connections that are all open before the first request is complete. */
export async function statusOfPatient(
  machine: Machine,
  count: number,
  broken: number,
): Promise<number> {
  await machine.write('/run/patient.py', patient);
  const printed = await machine.must(`python3 /run/patient.py ${count}`);
  const statuses = printed.trim().split('\n').map(Number);
  return statuses.includes(broken) ? broken : statuses[0]!;
}
