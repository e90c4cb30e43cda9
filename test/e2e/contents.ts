/** What the document of the open page holds, after its scripts have run. */
import type { Page } from 'playwright-core';

export interface Contents {
  /** Where its links lead. */
  links: string[];
  /** Its ids, one that stands twice twice. */
  ids: string[];
  /** For each text, the elements around it with their classes and states. Equal places have equal colours. */
  places: string[];
  /** Each element with its attributes, and three around it. What axe says of equal shapes differs by their words alone. */
  shapes: string[];
  /** What is wrong with the words of it, whatever its shapes: sentences. */
  faults: string[];
}

export function contentsOf(page: Page): Promise<Contents> {
  return page.evaluate(() => {
    const all = Array.from(document.body.querySelectorAll('*'));
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
    const withText = all.filter((element) => Array.from(element.childNodes).some(isText));

    const ofWords =
      /^(?:id|class|href|style|d|for|name|value|title|src|aria-(?:label|labelledby|controls|describedby)|data-.*)$/;
    const shapeOf = (element: Element | null, around: number): string => {
      if (!element || around < 0) return '';
      const attributes = Array.from(element.attributes, ({ name, value }) =>
        ofWords.test(name) ? name : `${name}=${value}`,
      );
      const own = [element.localName, ...element.classList, ...attributes].join('.');
      return `${shapeOf(element.parentElement, around - 1)}>${own}`;
    };

    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
    const exists = new Set(ids);
    const faults: string[] = [];
    for (const id of exists)
      if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`id ${id} stands twice`);
    for (const name of ['for', 'aria-labelledby', 'aria-controls', 'aria-describedby'])
      for (const element of document.querySelectorAll(`[${name}]`))
        for (const id of element.getAttribute(name)!.split(/\s+/))
          if (!exists.has(id)) faults.push(`${name}="${id}" leads nowhere`);
    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    for (const element of document.querySelectorAll(
      'a, button, summary, label, h1, h2, h3, h4, th',
    ))
      if (!nameOf(element)) faults.push(`empty: ${element.outerHTML.slice(0, 200)}`);
    const levels = Array.from(document.querySelectorAll('h1, h2, h3, h4'))
      .filter((heading) => heading.checkVisibility())
      .map(({ localName }) => Number(localName[1]));
    if (levels.filter((level) => level === 1).length !== 1) faults.push('not one h1');
    levels.forEach((level, at) => {
      if (at > 0 && level > levels[at - 1]! + 1) faults.push(`h${level} after h${levels[at - 1]}`);
    });
    const landmarks = Array.from(
      document.querySelectorAll('nav, aside, main, section[aria-label], [role=search]'),
      (element) => `${element.localName} “${element.getAttribute('aria-label') ?? ''}”`,
    );
    for (const landmark of new Set(landmarks))
      if (landmarks.indexOf(landmark) !== landmarks.lastIndexOf(landmark))
        faults.push(`two landmarks are called ${landmark}`);
    if (!document.title.trim() || !document.documentElement.lang)
      faults.push('no title or language');

    return {
      links: Array.from(document.links, ({ href }) => href),
      ids,
      places: [...new Set(withText.map(placeOf))],
      shapes: [...new Set(all.map((element) => shapeOf(element, 3)))],
      faults,
    };
  });
}
