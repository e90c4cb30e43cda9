/** Writes `public/screenshot.png`, the picture in the README, from the built site: `node test/screenshot.ts`. */
import { launch, open } from './e2e/browser.ts';
import { serve } from './e2e/site.ts';

const [browser, site] = await Promise.all([launch(), serve()]);
const { page } = await open(browser, site.origin, { viewport: { width: 1180, height: 980 } });
await page.goto('/');
await page.getByRole('button', { name: 'a log line', exact: true }).click();
await page.locator('.verdict [data-next]').waitFor();
await page.screenshot({ path: new URL('../public/screenshot.png', import.meta.url).pathname });
await browser.close();
await site.stop();
