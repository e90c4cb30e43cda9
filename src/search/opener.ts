/** Opens the search box: by its button in the header (a link without JavaScript), or by the key `/`. */
import { openSearch } from './dialog.ts';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && !!target.closest('input, textarea, select, [contenteditable]')
  );
}

function open(event: Event) {
  event.preventDefault();
  openSearch();
}

for (const opener of document.querySelectorAll<HTMLElement>('[data-search]')) {
  opener.role = 'button';
  opener.addEventListener('click', open);
  opener.addEventListener('keydown', (event) => {
    if (event.key === ' ') open(event);
  });
}

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target)) return;
  open(event);
});
