/** The parts that all scenarios in Docker's containers have in common. */
import { setTimeout as sleep } from 'node:timers/promises';
import { project } from './containers.ts';
import type { Machine } from './machine.ts';
import { statusOf } from './scenario.ts';
import type { Scenario } from './scenario.ts';

/** nginx's error log as an admin reads it in a terminal, which hides Compose's sign for “clear the line”. */
const nginxLog = String.raw`docker compose logs --no-color --no-log-prefix nginx | sed 's/^\x1b\[2K//'`;

export const composed = {
  fix: 'container-network',
  platform: 'container',
  folder: project,
  evidence: [nginxLog],
  software: { Docker: 'docker --version', 'Docker Compose': 'docker compose version' },
} as const satisfies Partial<Scenario>;

/** Gives the application's container another address: a neighbour takes the one that it leaves. */
export async function moveApp(machine: Machine): Promise<void> {
  await machine.must(`
    cd ${project}
    docker compose rm -sf app
    docker run -d --network site_default lab/node sleep 6000
    docker compose up -d app`);
}

/**
 * What a client gets once the application's container has moved: where nginx still answers, it moves once more. nginx may
 * keep the old address for as long as `valid=10s` lets it.
 */
export async function statusAfterMove(machine: Machine): Promise<number> {
  const before = await statusOf(machine);
  if (before !== 200) return before;
  await moveApp(machine);
  let status = await statusOf(machine);
  for (let asked = 1; status !== 200 && asked < 60; asked++) {
    await sleep(500);
    status = await statusOf(machine);
  }
  return status;
}

/**
 * For up to a minute after a container has gone, the kernel goes on sending to its old hardware address, and requests hang.
 * Forgetting that address takes nothing but the waiting out of the scenario.
 */
export async function statusOnceForgotten(machine: Machine): Promise<number> {
  await machine.must(`
    cd ${project}
    nsenter -n -t $(docker inspect -f '{{.State.Pid}}' $(docker compose ps -q nginx)) ip neigh flush all`);
  return statusOf(machine);
}
