/** Elements as data: MDX takes them as they are, pages take their HTML. */
import type { Element, ElementContent, Properties } from 'hast';
import { hastToHtml } from 'shiki';

type Child = ElementContent | string;

export function element(tag: string, properties: Properties, ...children: Child[]): Element {
  return {
    type: 'element',
    tagName: tag,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

export function toHtml(...nodes: Element[]): string {
  return hastToHtml({ type: 'root', children: nodes });
}
