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
    `seq -f 'url = "http://127.0.1.%g${path}"' ${count} > /run/burst; curl -s -Z --parallel-immediate --parallel-max ${count} -m 20 -H 'Host: example.com' -w '%{stderr}%{http_code}\\n' -K /run/burst 2>&1 >/dev/null | grep -xE '[0-9]{3}'`,
  );
  const statuses = printed.trim().split('\n').map(Number);
  return statuses.includes(broken) ? broken : statuses[0]!;
}

/**
 * Clients that connect first and finish their requests together, as kept connections of browsers do. The pause lets nginx
 * accept them all: what it has not accepted yet when the first request is complete would be turned away without a status.
 */
const patient = `
import socket, sys, time
clients = []
for _ in range(int(sys.argv[1])):
    client = socket.create_connection(('127.0.0.1', 80), 5)
    client.settimeout(10)
    client.sendall(b'GET /poll HTTP/1.1\\r\\nHost: example.com\\r\\n')
    clients.append(client)
time.sleep(0.7)
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
