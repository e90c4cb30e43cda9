/** Takes over what the build has rendered. Not an Astro island: a snippet is code, and cannot be a prop. */
import { hydrate } from 'preact';
import { Generator } from './Generator.tsx';
import { loadSnippet } from './load-snippet.ts';

const root = document.querySelector<HTMLElement>('[data-generator]');

if (root?.dataset['generator']) {
  const snippet = await loadSnippet(root.dataset['generator']);
  hydrate(<Generator snippet={snippet} />, root);
  root.dataset['ready'] = '';
}
