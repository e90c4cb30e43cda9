/**
 * Narrows /messages/ to the rows that fit the words and choices of its form; a pasted line leaves its own message. Part of
 * every page's one script, since it shares the log reader with the search box.
 */
import { numberOf } from './error-names.ts';
import { messagesIn } from './known.ts';

const form = document.querySelector<HTMLFormElement>('[data-message-filter]');
const rows = [...document.querySelectorAll<HTMLElement>('.message')];
const sections = [...document.querySelectorAll<HTMLElement>('section[data-messages]')];
const choices = ['status', 'symptom', 'writer'] as const;
/** What each row says, folded once. */
const texts = new Map(rows.map((row) => [row, fold(row.textContent)]));
let asked = 0;

function fold(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ');
}

async function narrow(form: HTMLFormElement) {
  const mine = (asked += 1);
  const given = new FormData(form);
  const text = String(given.get('words') ?? '').trim();
  const ids = await messagesIn(text);
  if (mine !== asked) return;
  const words = fold(text)
    .split(' ')
    .filter((word) => word && word !== 'errno');
  for (const row of rows) {
    const isChosen = choices.every((name) => fitsChoice(row, name, given.get(name)));
    row.hidden = !isChosen || !(ids.length > 0 ? ids.includes(idOf(row)) : hasAll(row, words));
  }
  for (const section of sections) section.hidden = !section.querySelector('.message:not([hidden])');
  report(form);
}

function fitsChoice(row: HTMLElement, name: string, wanted: FormDataEntryValue | null): boolean {
  return !wanted || row.dataset[name] === wanted;
}

function hasAll(row: HTMLElement, words: readonly string[]): boolean {
  const text = texts.get(row) ?? '';
  return words.every((word) => text.includes(word) || text.includes(numberOf(word) ?? word));
}

function idOf(row: HTMLElement): string {
  return row.querySelector('h3')?.id ?? '';
}

function report(form: HTMLFormElement) {
  const shown = rows.filter(({ hidden }) => !hidden).length;
  const output = form.querySelector('output')!;
  output.value =
    shown === 0 ? 'No message fits.' : `${shown} of ${rows.length} messages are shown.`;
}

/** A link to a row that the filter hides shows it, with all others. */
function showTarget(form: HTMLFormElement) {
  const row = document.getElementById(location.hash.slice(1))?.closest<HTMLElement>('.message');
  if (!row?.hidden) return;
  form.reset();
  void narrow(form).then(() => row.scrollIntoView());
}

if (form) {
  let pause: ReturnType<typeof setTimeout>;
  const soon = (wait: number) => {
    clearTimeout(pause);
    pause = setTimeout(() => void narrow(form), wait);
  };
  form.hidden = false;
  form.addEventListener('input', () => soon(150));
  form.addEventListener('reset', () => soon(0));
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', () => showTarget(form));
  // The browser fills the form again when one comes back to the page.
  addEventListener('pageshow', () => void narrow(form));
}
