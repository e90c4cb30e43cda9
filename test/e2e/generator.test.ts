/** The fix page: values in, text and commands out, and ways to take them along. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { siteInChromium } from './fixture.ts';
import { toolCommand } from '../../src/snippets/runbook.ts';
import { tool } from '../../src/snippets/tool/tool.data.ts';
import { fixForm, formReady } from './form.ts';

const site = siteInChromium();
const form = fixForm(site);
const { open, field } = form;

const result = () => form.page.locator('.result').innerText();
const fragment = () => new URL(form.page.url()).hash;

/** No error, no violated policy, nothing asked of another host, in any of this. */
afterEach(() => expect(form.problems).toEqual([]));

describe('a value that is typed', () => {
  it('changes the text and the address', async () => {
    await open('response-buffers');
    expect(await result()).toContain('proxy_buffer_size 12k;');
    await field('header-size').fill('20000');
    await expect.poll(result).toContain('proxy_buffer_size 28k;');
    await expect.poll(fragment).toBe('#header-size=20000');
  });

  it('is no example any more', async () => {
    await open('response-buffers');
    const examples = form.page.locator('.result .callout.warn li');
    const before = await examples.count();
    await field('server-name').fill('shop.example.com');
    await expect.poll(() => examples.count()).toBe(before - 1);
    expect(await examples.allTextContents()).not.toContainEqual(expect.stringContaining('Site'));
  });

  it('says what is accepted when it is refused, stays to be corrected, and the text keeps the last good one', async () => {
    await open('response-buffers');
    await field('header-size').fill('20000');
    await expect.poll(result).toContain('proxy_buffer_size 28k;');
    await field('header-size').fill('20 kB; reboot');
    const error = form.page.locator('#header-size-refused');
    await expect
      .poll(() => error.textContent())
      .toBe('Not used. Give a whole number of bytes. The text keeps 20000.');
    expect(await field('header-size').getAttribute('aria-invalid')).toBe('true');
    expect(await field('header-size').inputValue()).toBe('20 kB; reboot');
    expect(await result()).toContain('proxy_buffer_size 28k;');
    await expect.poll(fragment).toBe('#header-size=20000');
    // What is refused survives a change of another field, and goes away when it is put right.
    await field('server-name').fill('shop.example.com');
    expect(await field('header-size').inputValue()).toBe('20 kB; reboot');
    await field('header-size').fill('30000');
    await expect.poll(() => error.textContent()).toBe('');
  });

  it('gives way to the example again when it is deleted', async () => {
    await open('response-buffers', 'header-size=20000');
    await field('header-size').fill('');
    await expect.poll(result).toContain('proxy_buffer_size 12k;');
    await expect.poll(fragment).toBe('');
  });

  it('makes a link that shows the same to somebody else', async () => {
    await open('fastcgi-socket');
    await field('listening-socket').fill('/run/shop/fpm.sock');
    await field('platform').selectOption('rhel');
    await expect.poll(fragment).toContain('platform=rhel');
    const other = await site.visit();
    await other.page.goto(form.page.url());
    await formReady(other.page);
    expect(await other.page.locator('.result').innerText()).not.toBe(await result());
    await other.page.getByRole('button', { name: 'Use them' }).click();
    expect(await other.page.locator('.result').innerText()).toContain('/run/shop/fpm.sock');
    expect(await other.page.locator('.result pre').allTextContents()).toEqual(
      await form.page.locator('.result pre').allTextContents(),
    );
    expect(await other.page.locator('[name=listening-socket]').inputValue()).toBe(
      '/run/shop/fpm.sock',
    );
    expect(await other.page.locator('[name=platform]').inputValue()).toBe('rhel');
    await other.leave();
  });
});

describe('the text', () => {
  it('marks the lines that change, with the reader’s values in the new ones', async () => {
    await open('fastcgi-socket', 'socket-path=/run/old.sock&listening-socket=/run/new.sock');
    expect(await form.page.locator('.result del.line').allTextContents()).toEqual([
      expect.stringContaining('unix:/run/old.sock'),
    ]);
    expect(await form.page.locator('.result ins.line').allTextContents()).toEqual([
      expect.stringContaining('unix:/run/new.sock'),
    ]);
    const sign = (line: Element) => getComputedStyle(line, '::before').content;
    expect(await form.page.locator('ins.line').evaluate(sign)).toBe('"+"');
    expect(await form.page.locator('del.line').evaluate(sign)).toBe('"−"');
  });

  it('is copied exactly: a command as it is printed, an edit as the lines will be', async () => {
    await open('fastcgi-socket', 'listening-socket=/run/new.sock');
    const copied = async (figure: string) => {
      await form.page.locator(`${figure} .copy`).first().click();
      return form.page.evaluate(() => navigator.clipboard.readText());
    };
    const command = form.page.locator('pre[data-step=apply] code').first();
    expect(await copied('figure:has([data-step=apply])')).toBe(await command.textContent());
    const added = await form.page.locator('ins.line').textContent();
    expect(await copied('figure:has(ins)')).toBe(added?.trimEnd());
    await expect
      .poll(() => form.page.locator('figure:has(ins) .copy').textContent())
      .toBe('Copied');
  });

  it('is downloaded as the file that the page shows', async () => {
    await open('upstream-tls', 'tls-name=app.internal');
    const figure = form.page.locator('figure:has(.download)');
    const [download] = await Promise.all([
      form.page.waitForEvent('download'),
      figure.locator('.download').click(),
    ]);
    const caption = await figure.locator('figcaption').textContent();
    expect(download.suggestedFilename()).toBe(caption?.split('/').at(-1));
    expect(readFileSync(await download.path(), 'utf8')).toBe(
      `${await figure.locator('pre').textContent()}\n`,
    );
  });
});

it('is printed as a clean runbook, with no form, no button and no line cut off', async () => {
  await open('websocket-upgrade', 'server-name=shop.example.com');
  await form.page.setViewportSize({ width: 700, height: 1000 });
  await form.page.emulateMedia({ media: 'print' });
  try {
    const visible = (selector: string) => form.page.locator(selector).filter({ visible: true });
    expect(await visible('h1').count()).toBe(1);
    expect(await visible('.runbook pre[data-step]').count()).toBe((await form.commands()).length);
    expect(await form.page.locator('.runbook').innerText()).toContain('shop.example.com');
    const tools = '.site-header, .site-footer, nav, .form, .skip, button, input, select, .download';
    expect(await visible(tools).count()).toBe(0);
    const cut = await form.page
      .locator('main pre')
      .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth + 1).length);
    expect(cut).toBe(0);
  } finally {
    await form.page.emulateMedia({ media: 'screen' });
    await form.page.setViewportSize({ width: 1280, height: 720 });
  }
});

describe('the tool of all runbooks', () => {
  it('is read and copied as it is laid down in the lab, and is a link without a script', async () => {
    await open('read-timeout');
    const details = form.page.locator('details.tool');
    expect(await details.locator('a').getAttribute('href')).toBe('/tool.txt');
    await details.locator('summary').click();
    const text = details.locator('pre[data-step=tool]');
    await text.waitFor();
    expect(await text.textContent()).toBe(toolCommand(tool).source);
  });
});

describe('a system that a runbook is not written for', () => {
  it('gets no text of another one, but the way that it has itself', async () => {
    await open('pool-size', 'platform=kubernetes');
    expect(await result()).toContain('This runbook is not written for Kubernetes');
    expect(await form.page.locator('.result pre').count()).toBe(0);
    expect(await form.page.locator('.result a').getAttribute('href')).toBe('/guides/kubernetes/');
    expect(await field('platform').inputValue()).toBe('kubernetes');
    await field('platform').selectOption('debian');
    await expect.poll(() => form.page.locator('.result pre').count()).toBeGreaterThan(0);
  });
});
