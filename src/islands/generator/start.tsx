/** Takes over what the build has rendered. Not an Astro island: a snippet is code, and cannot be a prop. */
import { hydrate } from 'preact';
import type { Words } from '../../../machines/words.ts';
import type { DetailLabels } from '../../log/details.ts';
import { Generator } from './Generator.tsx';
import { loadSnippet } from './load-snippet.ts';

const root = document.querySelector<HTMLElement>('[data-generator]');

if (root?.dataset['generator']) {
  const snippet = await loadSnippet(root.dataset['generator']);
  const words = JSON.parse(root.dataset['words'] ?? '{}') as Words;
  const labels = JSON.parse(root.dataset['labels'] ?? '{}') as DetailLabels;
  hydrate(<Generator {...{ snippet, words, labels }} />, root);
  root.dataset['ready'] = '';
}
