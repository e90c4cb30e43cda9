/** The product's promise, on real servers: a line that nginx really wrote, pasted, leads to commands that cure the site. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isDetailId } from '../../src/log/details.ts';
import { settled } from '../lab/follow.ts';
import { boot } from '../lab/machine.ts';
import type { Machine } from '../lab/machine.ts';
import { load } from '../lab/scenes.ts';
import { statusOf } from '../lab/scenario.ts';
import type { Scenario } from '../lab/scenario.ts';
import { siteInChromium } from './fixture.ts';

const sites = [
  'php-fpm-down',
  'service-down',
  'wrong-address',
  'wrong-socket-path',
  'socket-permission',
  'response-header-too-big',
  'worker-killed-timeout',
  'request-too-big-for-upstream',
  'resolver-missing',
];

const scenes = await Promise.all(sites.map(load));

const site = siteInChromium();

describe('from the log line of a site that is really broken to a site that answers', () => {
  for (const { id, scenario } of scenes)
    it(id, { retry: scenario.race ? 1 : 0 }, () => walk(scenario));
});

async function walk(scenario: Scenario): Promise<void> {
  const machine = await boot();
  const { page, problems, leave } = await site.visit();
  try {
    const probe = () => (scenario.probe ?? statusOf)(machine);
    await machine.run('truncate -s 0 /var/log/nginx/error.log');
    await scenario.break(machine);
    expect(await probe()).toBe(502);
    await pasteLog(page, machine, scenario);
    await answerUntilCause(page, scenario);
    await openFix(page, scenario);
    await fillIn(page, scenario);
    await layTool(page, machine);
    for (const step of ['begin', 'apply', 'test', 'activate']) await follow(page, machine, step);
    expect(await settled(probe, 200)).toBe(200);
    await follow(page, machine, 'verify');
    expect(problems).toEqual([]);
  } finally {
    await leave();
    await machine.stop();
  }
}

async function pasteLog(page: Page, machine: Machine, scenario: Scenario): Promise<void> {
  const texts = [await machine.must('cat /var/log/nginx/error.log')];
  for (const command of scenario.evidence ?? []) texts.push((await machine.run(command)).stdout);
  await page.goto('/');
  await page.locator('textarea').fill(texts.join('\n'));
  await page.locator('[data-next]').first().click();
}

/** Follows the links of the real pages; each answer is what an admin of this scenario would find. */
async function answerUntilCause(page: Page, scenario: Scenario): Promise<void> {
  for (let asked = 0; asked < 8; asked++) {
    const path = new URL(page.url()).pathname;
    const stop = path.split('/').at(-2)!;
    if (stop === scenario.cause) break;
    const fact = stop as keyof Scenario['answers'];
    const answer = scenario.answers[fact] ?? 'unknown';
    await page.locator(`[data-answer="${answer}"]`).click();
    await page.waitForURL((url) => url.pathname !== path);
  }
  expect(new URL(page.url()).pathname).toMatch(`/${scenario.cause}/`);
}

async function openFix(page: Page, scenario: Scenario): Promise<void> {
  await page.locator(`main a[href*="/fixes/${scenario.fix}/"]`).first().click();
  await page.locator('[data-generator][data-ready]').waitFor({ state: 'attached' });
}

async function fillIn(page: Page, scenario: Scenario): Promise<void> {
  for (const [id, value] of Object.entries({
    // As visitors reach the lab's sites; the example is https.
    'site-scheme': 'http',
    ...scenario.answers,
    ...scenario.details,
  })) {
    const field = page.locator(`[data-generator] [name="${id}"]`);
    if ((await field.count()) === 0) continue;
    if (isDetailId(id)) await field.fill(value);
    else await field.selectOption(value);
  }
}

/** The tool is pasted once on each host: the page has it behind a line that opens. */
async function layTool(page: Page, machine: Machine): Promise<void> {
  await page.locator('details.tool summary').click();
  const command = await page.locator('pre[data-step=tool] code').textContent();
  await machine.must(command!);
}

/** Runs a step's commands as they stand on the page. */
async function follow(page: Page, machine: Machine, step: string): Promise<void> {
  const commands = await page
    .locator(`pre[data-step="${step}"] code[data-command]`)
    .allTextContents();
  // nginx has nothing to test where only the application changes.
  if (step !== 'test') expect(commands, `the commands of ${step}`).not.toEqual([]);
  for (const command of commands) await machine.must(command);
}
