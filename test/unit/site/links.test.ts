import { afterEach, expect, test, vi } from 'vitest';
import { messageLink } from '../../../src/site/message-link.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function linksUnder(base: string) {
  vi.stubEnv('BASE_URL', base);
  vi.resetModules();
  return import('../../../src/site/links.ts');
}

test('links begin at the root', async () => {
  const { link } = await linksUnder('/');
  expect(link.cause('app-down')).toBe('/causes/app-down/');
});

test('a message has a page of its own or a place among all', () => {
  expect(messageLink('refused')).toBe('/messages/#refused');
  expect(messageLink('connect-refused')).toBe('/messages/connect-refused/');
});

test.each(['/docs/502', '/docs/502/'])(
  'under the base path %s every link begins with it',
  async (base) => {
    const { at, link } = await linksUnder(base);
    expect(link.home()).toBe('/docs/502/');
    expect(link.question('triage', 'symptom')).toBe('/docs/502/diagnose/triage/symptom/');
    expect(at('/pagefind/')).toBe('/docs/502/pagefind/');
  },
);

test('a state travels as the fragment, and an empty one leaves no trace', async () => {
  const { link } = await linksUnder('/');
  expect(link.fix('x', 'listening=nothing')).toBe('/fixes/x/#listening=nothing');
  expect(link.fix('x', '')).toBe('/fixes/x/');
});
