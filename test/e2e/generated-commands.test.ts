/** What the fix pages print is read by a shell, and nothing that a reader types gets out of its place. */
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteInChromium } from './fixture.ts';
import { fixForm, fixes } from './form.ts';

const site = siteInChromium();
const form = fixForm(site);

const hostile = [
  'x; reboot',
  '$(reboot)',
  '`reboot`',
  'x" ; } server { #',
  "x'; reboot #",
  'x && reboot',
  '-rf',
  '/run/../$IFS',
  '~root',
  'x|reboot',
  'x>y',
  'x\\',
  '<img src=x onerror=alert(1)>',
  '／etc／passwd',
  'x\u202ereboot',
  'a'.repeat(300),
];

function shellRefuses(commands: string[]): string {
  const { status, stderr } = spawnSync('sh', ['-n'], { input: commands.join('\n') });
  return status === 0 ? '' : String(stderr);
}

describe.each(fixes)('%s', (fix) => {
  beforeAll(() => form.open(fix));
  afterAll(() => expect(form.problems).toEqual([]));

  it('has its text in the page as it is served, before any script runs', async () => {
    const served = await form.page.evaluate(async () => {
      const html = await (await fetch(location.pathname)).text();
      const page = new DOMParser().parseFromString(html, 'text/html');
      return [...page.querySelectorAll('.result pre')].map(({ textContent }) => textContent);
    });
    expect(served).not.toEqual([]);
    expect(served).toEqual(await form.page.locator('.result pre').allTextContents());
  });

  it('prints commands that a shell accepts, in every variant', async () => {
    expect(shellRefuses(await form.commands()), 'as first shown').toBe('');
    for (const select of await form.page.locator('[data-generator] select').all()) {
      const name = await select.getAttribute('name');
      const first = await select.inputValue();
      const values = await select
        .locator('option')
        .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
      for (const value of values) {
        await select.selectOption(value);
        expect(shellRefuses(await form.commands()), `${name}=${value}`).toBe('');
      }
      await select.selectOption(first);
    }
  });

  it('shows the same text for “I can’t tell” whether it was chosen or never touched', async () => {
    const chosen = await form.texts();
    await form.open(fix);
    expect(chosen).toEqual(await form.texts());
  });

  it('lets no hostile value into its text, typed into any of its fields', async () => {
    const clean = await form.texts();
    for (const input of await form.page.locator('[data-generator] input').all()) {
      const name = await input.getAttribute('name');
      expect(await input.evaluate(typeEach, hostile), String(name)).toEqual([]);
      expect(await form.texts(), String(name)).toEqual(clean);
    }
  });

  it('lets no hostile value into its text from the address', async () => {
    const values = ['8080\nreboot', '/run/a\u0000b', ...hostile];
    expect(await form.page.evaluate(goToEach, values)).toEqual([]);
  });
});

/** Types each value, in the page, for speed. Returns those that were taken: not called refused, or in the text. */
async function typeEach(input: Element, values: string[]): Promise<string[]> {
  const taken: string[] = [];
  const result = document.querySelector('.result')!;
  const before = result.innerHTML;
  for (const value of values) {
    (input as HTMLInputElement).value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((rendered) => setTimeout(rendered));
    const isRefused = input.getAttribute('aria-invalid') === 'true';
    if (!isRefused || result.innerHTML !== before) taken.push(value);
  }
  return taken;
}

/** Puts each value into the address, for all fields at once. Returns those that changed the text. */
async function goToEach(values: string[]): Promise<string[]> {
  const taken: string[] = [];
  const result = document.querySelector('.result')!;
  const before = result.innerHTML;
  const fields = document.querySelectorAll<HTMLInputElement>('[data-generator] [name]');
  for (const value of values) {
    const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
    location.hash = Array.from(fields, ({ name }) => `${name}=${encodeURIComponent(value)}`).join(
      '&',
    );
    await changed;
    await new Promise((rendered) => setTimeout(rendered));
    if (result.innerHTML !== before) taken.push(value);
  }
  return taken;
}
