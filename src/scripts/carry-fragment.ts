/**
 * What is known travels on: links inside `data-carry-fragment` get the state that this page was reached with. A fact that
 * a link has itself, as the one of a fix has from its cause, stays.
 */
const state = location.hash;

const pairs = (hash: string) => hash.slice(1).split('&').filter(Boolean);
const name = (pair: string) => pair.split('=', 1)[0];

if (state.includes('=')) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-carry-fragment] a')) {
    const own = pairs(link.hash);
    const names = new Set(own.map(name));
    link.hash = [...pairs(state).filter((pair) => !names.has(name(pair))), ...own].join('&');
  }
}

export {};
