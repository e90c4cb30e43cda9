/** Opens the search box: by its button in the header (a link without JavaScript), or by the key `/`. */
import { openSearch } from './dialog.ts';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && !!target.closest('input, textarea, select, [contenteditable]')
  );
}

for (const opener of document.querySelectorAll('[data-search]')) {
  opener.setAttribute('role', 'button');
  opener.addEventListener('click', (event) => {
    event.preventDefault();
    openSearch();
  });
}

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target)) return;
  event.preventDefault();
  openSearch();
});
