/** What the document of the open page holds, after its scripts have run. */
import type { Page } from 'playwright-core';

export interface Contents {
  /** Where its links lead. */
  links: string[];
  /** Its ids, one that stands twice twice. */
  ids: string[];
  /** For each text, the elements around it with their classes and states. Equal places have equal colours. */
  places: string[];
}

export function contentsOf(page: Page): Promise<Contents> {
  return page.evaluate(() => {
    const isState = (attribute: string) =>
      /^(?:aria-|data-|open$|hidden$|disabled$)/.test(attribute);
    const placeOf = (element: Element | null): string =>
      element
        ? `${placeOf(element.parentElement)}>${[
            element.localName,
            ...element.classList,
            ...element.getAttributeNames().filter(isState),
          ].join('.')}`
        : '';
    const isText = ({ nodeType, textContent }: Node) =>
      nodeType === Node.TEXT_NODE && textContent?.trim();
    const withText = Array.from(document.body.querySelectorAll('*')).filter((element) =>
      Array.from(element.childNodes).some(isText),
    );
    return {
      links: Array.from(document.links, ({ href }) => href),
      ids: Array.from(document.querySelectorAll('[id]'), ({ id }) => id),
      places: [...new Set(withText.map(placeOf))],
    };
  });
}
