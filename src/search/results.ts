import { kinds } from '../site/kinds.ts';
import type { PageKind } from '../site/kinds.ts';
import type { Hit } from './engine.ts';

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** One group a kind, in the order of their best hits. */
export function groupsOf(hits: readonly Hit[]): HTMLElement[] {
  const present = [...new Set(hits.map(({ kind }) => kind))];
  let number = 0;
  return present.map((kind) => {
    const options = hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => option(hit, `hit-${(number += 1)}`));
    return group(kind, options);
  });
}

function group(kind: PageKind, options: HTMLElement[]): HTMLElement {
  const label = make('p', { className: 'label', role: 'presentation' }, kinds[kind]);
  return make('div', { role: 'group', ariaLabel: kinds[kind] }, label, ...options);
}

function option({ title, url, excerpt }: Hit, id: string): HTMLElement {
  const link = make('a', { id, href: url, role: 'option', ariaSelected: 'false', tabIndex: -1 });
  link.append(make('strong', {}, title), make('span', {}, ...marked(excerpt)));
  return link;
}

/** Pagefind's excerpt as nodes: its text, and its marks as elements. Nothing in it is taken as HTML. */
function marked(excerpt: string): (Node | string)[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...parsed.childNodes].map((node) =>
    node.nodeName === 'MARK' ? make('mark', {}, node.textContent ?? '') : (node.textContent ?? ''),
  );
}

export { make };
