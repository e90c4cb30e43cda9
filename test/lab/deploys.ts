import type { Machine } from './machine.ts';

/** Deploys while four clients ask for `/` for two seconds: 502 if any of them got one, else the first status. */
export async function statusDuring(machine: Machine, deploy: string): Promise<number> {
  const client =
    "for i in $(seq 40); do [ $(date +%s) -lt $end ] || break; curl -s -m 40 -o /dev/null -w '%{http_code}\\n' -H 'Host: example.com' http://127.0.0.1/; sleep 0.0$n; done";
  const { stdout } = await machine.run(
    `end=$(($(date +%s) + 2)); for n in 1 2 3 4; do ${client} & done; sleep 0.3; (${deploy}) > /dev/null 2>&1; wait`,
  );
  const statuses = stdout.trim().split('\n').map(Number);
  return statuses.includes(502) ? 502 : statuses[0]!;
}
