/**
 * The scenarios' broken states, seen through the commands of the questions' pages: what they print is read into the answers
 * that the scenario gives, and those lead to its cause. Of kubectl there is none: no cluster runs here.
 */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../machines/facts.ts';
import type { CauseId } from '../../machines/odds.ts';
import { begin, reply } from '../../src/diagnosis/diagnosis.ts';
import type { Stop } from '../../src/diagnosis/stop.ts';
import { readPaste } from '../../src/outputs/read.ts';
import { boot } from './machine.ts';
import type { Machine } from './machine.ts';
import { statusOf } from './scenario.ts';
import { looks, withoutLog } from './looks.ts';
import type { Look } from './looks.ts';
import { load } from './scenes.ts';

const tail = 'tail -n 5 /var/log/nginx/error.log';

describe('what the pages’ commands print on a broken machine', () => {
  it.concurrent.each(looks)('$scene is found by it', async (look) => {
    const { text, facts, cause } = await seen({ ...look, commands: [tail, ...look.commands] });
    expect(facts, text).toMatchObject(look.answers);
    expect(endOf(facts), text).toEqual([cause]);
  });

  it.concurrent.each(withoutLog)(
    '$scene stays possible by it, without a log line',
    async (look) => {
      const { text, facts, cause } = await seen(look);
      expect(facts, text).toMatchObject(look.answers);
      expect(endOf(facts), text).toContain(cause);
    },
  );
});

/** What is read from the terminal after these commands on the scenario's broken machine, beside the scenario's own answers. */
async function seen({ scene, commands }: Look) {
  const { scenario } = await load(scene);
  const machine = await boot();
  try {
    await machine.run('truncate -s 0 /var/log/nginx/error.log');
    await scenario.break(machine);
    await (scenario.probe ?? statusOf)(machine);
    const text = await terminal(machine, commands);
    const facts = { ...scenario.answers, ...readPaste(text).facts };
    return { text, facts, cause: scenario.cause };
  } finally {
    await machine.stop();
  }
}

/** What stands in the terminal after these commands. */
async function terminal(machine: Machine, commands: readonly string[]): Promise<string> {
  const shown = [];
  for (const command of commands) {
    const { stdout, stderr } = await machine.run(command);
    shown.push(`root@web1:~# ${command}\n${stderr}${stdout}`);
  }
  return `${shown.join('')}root@web1:~# `;
}

function endOf(facts: Facts): CauseId[] {
  let stop: Stop = begin('triage', facts);
  while (stop.kind === 'question') stop = reply(stop, facts[stop.fact] ?? 'unknown');
  return stop.kind === 'cause' ? [stop.cause] : stop.suspects.map(({ id }) => id);
}
