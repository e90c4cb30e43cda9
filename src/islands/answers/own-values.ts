import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { isDetailId } from '../../log/details.ts';
import type { Details } from '../../log/details.ts';
import { examplesIn } from './examples.ts';

/** Puts the reader's values where the examples stand in the code below an element that was rendered at build. */
export function useOwnValues(root: RefObject<HTMLElement>, details: Details) {
  useEffect(() => {
    if (!root.current || Object.keys(details).length === 0) return;
    markExamples(root.current);
    fill(root.current, details);
  }, [details]);
}

function markExamples(root: HTMLElement) {
  if (root.dataset['marked']) return;
  root.dataset['marked'] = 'true';
  for (const code of root.querySelectorAll('code, .output samp')) {
    for (const { at, text, detail } of examplesIn(code.textContent).reverse()) {
      const range = rangeOf(code, at, at + text.length);
      const place = document.createElement('span');
      place.dataset['detail'] = detail;
      place.textContent = text;
      range.deleteContents();
      range.insertNode(place);
    }
  }
}

/** The range of some characters of an element's text, which colours may have cut into many nodes. */
function rangeOf(element: Element, start: number, end: number): Range {
  const range = document.createRange();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    const after = before + node.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (end > before && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}

function fill(root: HTMLElement, details: Details) {
  for (const place of root.querySelectorAll<HTMLElement>('[data-detail]')) {
    const { detail = '' } = place.dataset;
    const example = (place.dataset['example'] ??= place.textContent);
    const own = isDetailId(detail) ? details[detail] : undefined;
    place.textContent = own ?? example;
    place.classList.toggle('own', own !== undefined);
  }
}
