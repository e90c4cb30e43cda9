/**
 * What is known travels on: links inside `data-carry-fragment` get the state of this page's address. A fact that a link
 * has itself, as the one of a fix has from its cause, stays; so does a place on a page.
 */
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-carry-fragment] a')]
  .filter((link) => link.origin === location.origin)
  .map((link) => ({ link, written: link.hash }))
  .filter(({ written }) => written === '' || written.includes('='));

const pairs = (hash: string) => hash.slice(1).split('&').filter(Boolean);
const name = (pair: string) => pair.split('=', 1)[0];

function carry() {
  const state = location.hash;
  if (!state.includes('=')) return;
  for (const { link, written } of links) {
    const own = pairs(written);
    const names = new Set(own.map(name));
    link.hash = [...pairs(state).filter((pair) => !names.has(name(pair))), ...own].join('&');
  }
}

carry();
addEventListener('hashchange', carry);

export {};
