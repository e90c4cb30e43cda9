/** The search box: a dialog with a field, and a list that the arrow keys walk. */
import { find, warmUp } from './engine.ts';
import type { Hit } from './engine.ts';
import { groupsOf, make } from './results.ts';

const field = make('input', {
  type: 'search',
  role: 'combobox',
  autocomplete: 'off',
  spellcheck: false,
  placeholder: 'A message, a number, a word, or a whole log line',
  ariaLabel: 'Search',
  ariaExpanded: 'false',
});
field.setAttribute('aria-controls', 'search-results');

const list = make('div', { id: 'search-results', role: 'listbox', ariaLabel: 'Results' });
const state = make('p', { role: 'status' });
const close = make('button', { type: 'submit', textContent: 'Close' });
const form = make('form', { method: 'dialog' }, field, close);
const dialog = make('dialog', { className: 'search', ariaLabel: 'Search' }, form, state, list);

const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
let chosen = -1;
let asked = 0;

function choose(index: number) {
  const all = options();
  chosen = all.length === 0 ? -1 : (index + all.length) % all.length;
  all.forEach((option, place) => (option.ariaSelected = String(place === chosen)));
  const current = all[chosen];
  field.setAttribute('aria-activedescendant', current?.id ?? '');
  current?.scrollIntoView({ block: 'nearest' });
}

/** An answer that comes after a newer question is dropped. */
async function search() {
  const mine = (asked += 1);
  const text = field.value;
  if (!text.trim()) return show([], '');
  try {
    const hits = await find(text);
    if (mine !== asked) return;
    show(groupsOf(hits), summary(hits));
  } catch {
    show([], 'The search could not be loaded.');
  }
}

function summary(hits: readonly Hit[]): string {
  if (hits.length === 0) return 'Nothing found. Try fewer words.';
  const count = hits.length === 1 ? '1 result' : `${hits.length} results`;
  return hits.some(({ hasAll }) => hasAll) ? count : `${count}, none with all these words`;
}

function show(groups: HTMLElement[], words: string) {
  list.replaceChildren(...groups);
  state.textContent = words;
  field.ariaExpanded = String(groups.length > 0);
  choose(0);
}

let pause: ReturnType<typeof setTimeout>;
field.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => void search(), 80);
});
field.addEventListener('focus', () => void warmUp().catch(() => undefined));
field.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') choose(chosen + 1);
  else if (event.key === 'ArrowUp') choose(chosen - 1);
  else if (event.key === 'Enter') options()[chosen]?.click();
  // A search field would take the first Escape to empty itself.
  else if (event.key === 'Escape') dialog.close();
  else return;
  event.preventDefault();
});
dialog.addEventListener('click', (event) => {
  const target = event.target as Element;
  if (target === dialog || target.closest('a')) dialog.close();
});

export function openSearch() {
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  field.select();
}
