/** What is known travels on: links inside `data-carry-fragment` get the state that this page was reached with. */
const state = location.hash;

if (state.includes('=')) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-carry-fragment] a')) {
    link.hash = state;
  }
}

export {};
