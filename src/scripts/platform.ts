/** Shows a question's help for the reader's own platform only. The choice stands in the address and goes along. */
const picker = document.querySelector<HTMLElement>('[data-platform-picker]');
const help = picker?.closest<HTMLElement>('.help');
const parts = [...(help?.querySelectorAll<HTMLElement>('[data-platforms]') ?? [])];

const state = () =>
  new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : undefined);

function start(picker: HTMLElement, help: HTMLElement) {
  const select = picker.querySelector('select')!;
  const status = picker.querySelector('[role=status]')!;
  const show = () => {
    select.value = state().get('platform') ?? '';
    if (select.selectedIndex < 0) select.value = '';
    const id = select.value;
    help.toggleAttribute('data-platform', id !== '');
    for (const part of parts) {
      part.hidden = id !== '' && !part.dataset['platforms']!.split(' ').includes(id);
    }
  };
  select.addEventListener('change', () => {
    remember(select.value);
    show();
    status.textContent = select.value
      ? `Shows ${select.selectedOptions[0]!.text} only.`
      : 'Shows all platforms.';
  });
  addEventListener('hashchange', show);
  help.querySelector('h2')?.after(picker);
  picker.hidden = false;
  show();
}

/** Written as `src/diagnosis/address.ts` writes it, which keeps slashes and colons readable. */
function remember(id: string) {
  const others = location.hash.includes('=') ? location.hash.slice(1).split('&') : [];
  const pairs = others.filter((pair) => !pair.startsWith('platform='));
  const fragment = [...pairs, ...(id ? [`platform=${id}`] : [])].join('&');
  const { pathname, search } = location;
  history.replaceState(history.state, '', pathname + search + (fragment && `#${fragment}`));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

if (picker && help && parts.length > 0) start(picker, help);
