/** The help of a question for the reader's own platform only. */
import { expect, it } from 'vitest';
import { readerPlatforms } from '../../src/platforms/readers.ts';
import { siteInChromium } from './fixture.ts';
import { islandReady, stateOf, walkThrough } from './walk.ts';

const site = siteInChromium();
const walk = walkThrough(site);
const serviceState = '/diagnose/connection-refused/service-state/';
const help = () => walk.page.locator('.help').first().innerText();
const picker = () => walk.page.getByLabel('Commands for');

it('shows all platforms, each with its name, until one is chosen', async () => {
  await walk.open(serviceState);
  const text = await help();
  expect(text).toContain('rc-service app status');
  expect(text).toContain('kubectl get pods');
  expect(text).toContain(readerPlatforms.kubernetes);
});

it('is that of the chosen one alone, said politely, and the address keeps the answers', async () => {
  await walk.open(serviceState, 'symptom=connection-refused&listening=nothing');
  await picker().selectOption('alpine');
  const text = await help();
  expect(text).toContain('rc-service app status');
  expect(text).not.toContain('kubectl');
  expect(text).not.toContain('systemctl');
  expect(await walk.page.locator('[data-platform-picker] [role=status]').innerText()).toBe(
    'Shows Alpine only.',
  );
  expect(stateOf(new URL(walk.page.url()))).toEqual({
    symptom: 'connection-refused',
    listening: 'nothing',
    platform: 'alpine',
  });
});

it('stays so on the next question, and after a reload', async () => {
  await walk.open(serviceState, 'listening=nothing');
  await picker().selectOption('plesk');
  const next = await walk.follow('[data-answer=unknown]');
  expect(stateOf(next)).toMatchObject({ platform: 'plesk' });
  await walk.page.reload();
  await islandReady(walk.page);
  expect(stateOf(new URL(walk.page.url()))).toMatchObject({ platform: 'plesk' });
});

it('shows everything again when all are asked for, and for an unknown one', async () => {
  await walk.open(serviceState, 'platform=rhel');
  expect(await help()).not.toContain('kubectl');
  await picker().selectOption('');
  expect(await help()).toContain('kubectl');
  expect(new URL(walk.page.url()).hash).toBe('');
  await walk.open(serviceState, 'platform=amiga');
  expect(await help()).toContain('kubectl');
  expect(await picker().inputValue()).toBe('');
});

it('has everything, and no choice, without JavaScript', async () => {
  const { page, leave } = await site.visit({ javaScriptEnabled: false });
  await page.goto(serviceState);
  const text = await page.locator('main').innerText();
  for (const name of [readerPlatforms.plesk, readerPlatforms.alpine]) expect(text).toContain(name);
  expect(await page.locator('[data-platform-picker]').isVisible()).toBe(false);
  await leave();
});
