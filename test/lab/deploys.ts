import type { Machine } from './machine.ts';

/** A client asks until the deploy is over, and five times more: what it starts or stops may still be on its way. */
const client = `asked=0; after=0; while [ $after -lt 5 ] && [ $asked -lt 3000 ]; do
  [ -e /run/deployed ] && after=$((after + 1)); asked=$((asked + 1))
  curl -s -o /dev/null -w '%{http_code}\\n' -H 'Host: example.com' http://127.0.0.1/; sleep 0.0$n; done`;

/** Deploys while four clients ask for `/`: 502 if any of them got one, else the first status. */
export async function statusDuring(machine: Machine, deploy: string): Promise<number> {
  const { stdout } = await machine.run(
    `rm -f /run/deployed; for n in 1 2 3 4; do (${client}) & done; sleep 0.3; (${deploy}) > /dev/null 2>&1; touch /run/deployed; wait`,
  );
  const statuses = stdout.trim().split('\n').map(Number);
  return statuses.includes(502) ? 502 : statuses[0]!;
}
