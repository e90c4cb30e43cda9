/**
 * Fixes for nginx in a container, by a real Docker with Compose: the commands run on the host, and nginx sees nothing but
 * the folder that is mounted. Each fix is applied twice, accepted and read by nginx, and rolled back to the last byte.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runbook } from '../../../src/snippets/runbook.ts';
import type { StepId } from '../../../src/snippets/runbook.ts';
import { snippets } from '../../../src/snippets/index.ts';
import { Refusal, settingFor } from '../../../src/snippets/snippet.ts';
import { composeSite, project } from '../containers.ts';
import { commandsOf, follow, layTool } from '../follow.ts';
import { boot } from '../machine.ts';
import type { Machine } from '../machine.ts';
import { inFolder } from '../story.ts';
import { difference, listing } from './listing.ts';
import { elsewhere, site, uses } from './mounted.ts';

let machine: Machine;
let whole: Machine;

beforeAll(async () => {
  whole = await boot();
  machine = inFolder(whole, project);
  // nginx refuses a name that Docker’s DNS does not know: one of the fixes leads to PHP-FPM’s service.
  const more = '    networks: { default: { aliases: [php] } }\n';
  await composeSite(whole, { location: 'proxy_pass http://app:3000;', more });
  await whole.must(`mkdir -p ${site.certificates} && cd ${site.certificates} && openssl req -x509 \
    -newkey rsa:2048 -nodes -days 30 -subj /CN=client -keyout client.key -out client.pem 2>/dev/null`);
  await whole.write(site.file, site.text);
  await machine.must('docker compose exec -T nginx nginx -t && docker compose kill -s HUP nginx');
  await layTool(whole);
});
afterAll(() => whole.stop());

/** The configuration as nginx reads it, in its container. */
const read = () => machine.must('docker compose exec -T nginx nginx -T 2>/dev/null');

describe('in a container', () => {
  it.each(uses)('$fix changes what nginx reads, and takes it back', async (use) => {
    const snippet = snippets[use.fix]!;
    const setting = settingFor(snippet, {
      facts: use.facts ?? {},
      details: { ...site.details, ...use.details },
      platform: 'container',
    });
    const steps = runbook(snippet.change(setting), setting);
    const run = async (...ids: StepId[]) => {
      for (const id of ids) await follow(steps, id, machine);
    };
    const [before, text] = [await listing(whole), await read()];
    await run('begin', 'apply', 'test', 'activate');
    const changed = await listing(whole);
    expect(await read()).toContain(use.reads);
    await run('begin', 'apply');
    expect(difference(changed, await listing(whole)), 'the second time').toEqual([]);
    await run('roll-back');
    expect(difference(before, await listing(whole)), 'after roll back').toEqual([]);
    expect(await read()).toBe(text);

    for (const { run: command } of commandsOf(steps, 'apply')) {
      await run('begin');
      await machine.run(`(ulimit -f 0; trap '' XFSZ; ${command}\n)`);
      await machine.must('docker compose exec -T nginx nginx -t');
      await run('roll-back');
      expect(difference(before, await listing(whole)), `${command} failed`).toEqual([]);
    }
  });

  it('start-service starts a stopped container for good, and takes both back', async () => {
    const snippet = snippets['start-service']!;
    const facts = { 'upstream-kind': 'container' } as const;
    const details = { ...site.details, 'container-service': 'app' };
    const setting = settingFor(snippet, { facts, details, platform: 'container' });
    const steps = runbook(snippet.change(setting), setting);
    const state = () =>
      machine.must(
        'docker inspect -f \'{{.State.Running}} {{or .HostConfig.RestartPolicy.Name "no"}}\' $(docker compose ps -aq app)',
      );
    await machine.must('docker compose stop app');
    expect(await state()).toBe('false no\n');
    for (const id of ['begin', 'apply', 'activate', 'begin', 'apply', 'activate'] as const)
      await follow(steps, id, machine);
    expect(await state()).toBe('true unless-stopped\n');
    await follow(steps, 'roll-back', machine);
    expect(await state()).toBe('false no\n');
    await machine.must('docker compose start app');
  });

  it('are all fixes that are written for it, but for those that are played elsewhere', () => {
    const written = Object.values(snippets).filter((snippet) => {
      const setting = settingFor(snippet, { facts: {}, details: {}, platform: 'container' });
      if (setting.unwritten) return false;
      try {
        return snippet.change(setting) !== undefined;
      } catch (error) {
        return !(error instanceof Refusal);
      }
    });
    const played = [...uses.map(({ fix }) => fix), ...elsewhere];
    expect(new Set(played)).toEqual(new Set(written.map(({ id }) => id)));
  });
});
