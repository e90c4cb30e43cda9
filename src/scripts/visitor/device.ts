/** Shows the steps for the visitor's own browser and system, and lets them choose another. */
import { browsers, isBrowserId, isSystemId, runsOn, systems } from '../../visitor/devices.ts';
import type { Device } from '../../visitor/devices.ts';
import { recognise } from '../../visitor/recognise.ts';
import type { Says } from '../../visitor/recognise.ts';

const picker = document.querySelector<HTMLElement>('[data-device]');
const steps = [...document.querySelectorAll<HTMLDetailsElement>('.steps')];

/** What was chosen stands in the address, so that it goes on to the next page. */
function chosen(): Device {
  const state = new URLSearchParams(location.hash.slice(1));
  const [browser, system] = [state.get('browser') ?? '', state.get('system') ?? ''];
  const recognised = recognise(navigator as unknown as Says);
  return {
    browser: isBrowserId(browser) ? browser : recognised.browser,
    system: isSystemId(system) ? system : recognised.system,
  };
}

/** Of a pair that does not exist, the system counts: its browsers' steps are all there. */
function showFor(device: { browser?: string | undefined; system?: string | undefined }) {
  const { browser = '', system = '' } = device;
  const isNone = isBrowserId(browser) && isSystemId(system) && !runsOn[browser].includes(system);
  const note = picker!.querySelector('[data-no-pair]')!;
  note.textContent = isNone
    ? `There is no ${browsers[browser]} for ${systems[system]} now. Steps of other browsers are shown.`
    : '';
  show({ browser: isNone ? '' : browser, system });
}

function show({ browser, system }: { browser: string; system: string }) {
  for (const each of steps) {
    const { browsers: forBrowsers = '', systems: forSystems = '' } = each.dataset;
    const fits = admits(forBrowsers, browser) && admits(forSystems, system);
    each.hidden = !fits;
    each.open = fits && (browser !== '' || !forBrowsers) && system !== '';
  }
}

function admits(ids: string, id: string): boolean {
  return ids === '' || id === '' || ids.split(' ').includes(id);
}

function remember(name: string, id: string) {
  const state = new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '');
  if (id) state.set(name, id);
  else state.delete(name);
  history.replaceState(history.state, '', `#${state}`);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

function start(picker: HTMLElement) {
  const device: { browser?: string | undefined; system?: string | undefined } = chosen();
  const selects = [...picker.querySelectorAll('select')];
  const display = () => showFor(device);
  for (const select of selects) {
    const name = select.name as keyof Device;
    select.value = device[name] ?? '';
    select.addEventListener('change', () => {
      device[name] = select.value;
      remember(name, select.value);
      display();
    });
  }
  const byBrowser = steps.some((each) => each.dataset['browsers']);
  selects.forEach((select) => {
    if (select.name === 'browser') select.closest('label')!.hidden = !byBrowser;
  });
  picker.hidden = false;
  display();
}

if (picker && steps.length > 0) start(picker);
