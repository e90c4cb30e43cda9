/** A second site with the very same fault beside the first one, and the runbook for it. */
import { snippets } from '../../../src/snippets/index.ts';
import { settingFor } from '../../../src/snippets/snippet.ts';
import type { Step } from '../../../src/snippets/runbook.ts';
import type { Machine } from '../machine.ts';
import { statusOf } from '../scenario.ts';
import type { Scenario } from '../scenario.ts';
import { stepsOf } from '../story.ts';
import type { Known } from '../story.ts';
import { siteFile } from './host.ts';

const secondFile = '/etc/nginx/conf.d/second.conf';
const name = 'second.example';

export interface SecondSite {
  steps: Step[];
  probe(): Promise<number>;
}

/** Why a scenario has no second site, or nothing if it can have one. */
export function whyNoSecond(scene: Scenario): string | undefined {
  const snippet = snippets[scene.fix!]!;
  const runOf = (site: string) => {
    const details = { ...scene.details, 'server-name': site };
    const known = { facts: scene.answers, details, platform: scene.platform ?? 'debian' };
    return settingFor(snippet, known).runName;
  };
  if (scene.platform === 'container') return 'its site is in a container';
  if (runOf('a.example') === runOf('b.example'))
    return 'it is about a service or the whole host: for a second site it is the same run';
  if (scene.broken === 0) return 'nginx is down: one site or two';
  if (scene.probe) return 'what fails is a request of a kind of its own';
  return undefined;
}

/** Copies the site under another name; groups and zones get names of their own. Undefined where the fix is not about a site. */
export async function addSecondSite(
  machine: Machine,
  scene: Scenario,
  known: Known,
): Promise<SecondSite | undefined> {
  const { status, stdout: text } = await machine.run(`cat ${siteFile}`);
  if (status !== 0) return undefined;
  const groups = [...text.matchAll(/\bupstream\s+([\w.-]+)|\bzone=(\w+):/g)].flatMap(
    ([, group, zone]) => group ?? zone ?? [],
  );
  const renamed = groups.reduce(
    (all, group) => all.replaceAll(new RegExp(`\\b${group}\\b(?!\\.)`, 'g'), `${group}_second`),
    text.replaceAll('example.com', name).replaceAll(' default_server', ''),
  );
  await machine.write(secondFile, renamed);
  const details = { ...known.details, 'server-name': name, 'site-file': secondFile };
  const steps = stepsOf(scene, { facts: known.facts, details });
  const ofFirst = stepsOf(scene, known);
  if (steps[0]!.commands[0]!.run.source === ofFirst[0]!.commands[0]!.run.source) {
    await machine.must(`rm ${secondFile}`);
    return undefined;
  }
  await machine.must('nginx -t && systemctl reload nginx');
  return { steps, probe: () => statusOf(machine, '/', 300, name) };
}
