/** What every page owes a small screen, a finger, a keyboard, and a reader who wants nothing to move. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteInChromium } from './fixture.ts';

const site = siteInChromium();

const paths = [
  '/',
  '/causes/',
  '/causes/response-header-too-big/',
  '/symptoms/connection-refused/',
  '/diagnose/triage/symptom/',
  '/diagnose/socket-missing/upstream-kind/#socket-listed=nothing&service-state=stopped&socket-path=/run/a-rather-long-folder-name/application.sock',
  '/diagnose/socket-missing/',
  '/diagnose/socket-missing/shortlist/#socket-listed=nothing&ruled-out=service-down',
  '/diagnose/socket-missing/php-fpm-down/#socket-listed=nothing&service-state=running&ruled-out=service-down&socket-path=/run/a-rather-long-folder-name/application.sock',
  '/fixes/response-buffers/',
  '/fixes/fastcgi-socket/',
  '/messages/',
  '/messages/connect-refused/',
  '/lab/',
  '/visitor/',
  '/visitor/what-helps/',
  '/visitor/clear-site-data/',
  '/visitor/report/',
];

/** Waits for what scripts add. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(path, { waitUntil: 'load' });
  const pending = 'astro-island[ssr], [data-generator]:not([data-ready])';
  await page.waitForFunction((selector) => !document.querySelector(selector), pending);
}

describe('on a telephone 360 pixels wide', () => {
  let page: Page;
  beforeAll(async () => {
    const viewport = { width: 360, height: 740 };
    ({ page } = await site.visit({ viewport, hasTouch: true, isMobile: true }));
  });
  afterAll(() => page.context().close());

  it.each(paths)('%s fits, and a finger hits what stands alone', async (path) => {
    await open(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await page.evaluate(smallTargets)).toEqual([]);
  });

  it('the findings of the log reader fit, too', async () => {
    await open(page, '/');
    await page.getByRole('button', { name: 'a log line', exact: true }).click();
    await page.locator('.finding').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await page.evaluate(smallTargets)).toEqual([]);
  });
});

describe('with the keyboard', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.visit());
  });
  afterAll(() => page.context().close());

  it.each(paths)('%s begins with a link to its content', async (path) => {
    await open(page, path);
    await page.keyboard.press('Tab');
    const first = page.locator(':focus');
    expect(await first.textContent()).toContain('Skip to the content');
    const { y, height } = (await first.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(height).toBeGreaterThanOrEqual(44);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('one sees where one is, from the first link to the last', async () => {
    await open(page, '/diagnose/triage/symptom/');
    const stops = await page.locator('a[href], button, summary, [tabindex="0"]').count();
    const unseen: string[] = [];
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press('Tab');
      unseen.push(...(await page.evaluate(focusUnseen)));
    }
    expect(unseen).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.closest('footer'))).toBeTruthy();
  });

  it('each answer and each field of a form shows its focus', async () => {
    for (const path of ['/diagnose/triage/symptom/', '/fixes/response-buffers/', '/']) {
      await open(page, path);
      const targets = page.locator(
        '.answers a, .form :is(input, select), textarea, .log-input button',
      );
      for (const target of await targets.all()) {
        await target.focus();
        expect(await page.evaluate(focusUnseen)).toEqual([]);
      }
    }
  });
});

describe('a reader who asked for less motion', () => {
  it('sees nothing move on any of these pages', async () => {
    const { page, leave } = await site.visit({ reducedMotion: 'reduce' });
    for (const path of paths) {
      await open(page, path);
      expect(await page.evaluate(moving), path).toEqual([]);
    }
    await leave();
  });

  it('gets the next page without a cross-fade, which others do get', async () => {
    const fades = async (reducedMotion: 'reduce' | 'no-preference') => {
      const { page, leave } = await site.visit({ reducedMotion });
      await page.addInitScript(() => {
        addEventListener('pagereveal', (event) => {
          document.documentElement.dataset['faded'] = String(event.viewTransition !== null);
        });
      });
      await page.goto('/lab/');
      await page.locator('.brand').click();
      await page.waitForURL('**/');
      const faded = await page.locator('html[data-faded]').getAttribute('data-faded');
      await leave();
      return faded;
    };
    expect([await fades('no-preference'), await fades('reduce')]).toEqual(['true', 'false']);
  });
});

/**
 * Links and controls lower than 44 px. A link inside a sentence is excepted, as in WCAG 2.5.8: its size is the text's.
 * So is what is out of sight until it has the focus, and a control that its label stands for.
 */
function smallTargets(): string[] {
  const inSentence = (target: Element) => {
    if (getComputedStyle(target).display !== 'inline') return false;
    const block = target.closest('p, li, td, th, dd, dt, figcaption, summary')?.cloneNode(true);
    if (!(block instanceof Element)) return false;
    for (const link of block.querySelectorAll('a, .visually-hidden, small')) link.remove();
    return /\p{L}{2}/u.test(block.textContent);
  };
  const targets = document.querySelectorAll('a[href], button, select, input, textarea, summary');
  return Array.from(targets).flatMap((target) => {
    const visible = target.checkVisibility({ visibilityProperty: true });
    // A tick box is hit through the label around it.
    const touched = target.matches('label [type=checkbox]') ? target.closest('label')! : target;
    const { height, top } = touched.getBoundingClientRect();
    const isAway = !visible || top < -100 || target.matches('.visually-hidden');
    if (isAway || inSentence(target) || height >= 43.5) return [];
    return [`${target.textContent.trim().slice(0, 40)} (${Math.round(height)} px)`];
  });
}

/** The element that has the focus, if neither an outline nor a shadow shows it. */
function focusUnseen(): string[] {
  const focused = document.activeElement as HTMLElement | null;
  if (!focused || focused === document.body) return [];
  const now = getComputedStyle(focused);
  const ring = focused.closest('.file') ? getComputedStyle(focused.closest('.file')!) : now;
  if (ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2) return [];
  return [focused.outerHTML.slice(0, 120)];
}

function moving(): string[] {
  const seconds = (times: string) => Math.max(...times.split(',').map((time) => parseFloat(time)));
  const slow = Array.from(document.querySelectorAll('*')).filter((element) => {
    const { animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
    const longest = Math.max(seconds(animationDuration), seconds(transitionDuration));
    return longest > 0.01 || scrollBehavior === 'smooth';
  });
  const running = document.getAnimations().map(({ id }) => `animation ${id}`);
  return [...slow.map((element) => element.outerHTML.slice(0, 120)), ...running];
}
