/** What happens to MDX between its source and the page: fences become blocks, links learn the base path. */
import type { Element } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { codeBlock, output } from './code-block.ts';
import { parseFenceInfo } from './fence-info.ts';
import { onPlatforms } from './on-platforms.ts';
import { logLine } from './log-line.ts';

function block(language: string, meta: string, code: string): Element {
  if (language === 'log') return logLine(code);
  if (language === 'output') return output(code);
  const { everywhere, ...info } = parseFenceInfo(meta);
  if (everywhere) return onPlatforms(code, (command) => codeBlock({ code: command, language }));
  return codeBlock({ code, language, ...info });
}

/** ```log, ```output and code fences. */
export const fences: HastPluginDefinition = {
  name: 'fences',
  element: {
    filter: ['pre'],
    visit(node, ctx) {
      const code = node.children.find((child) => child.type === 'element');
      if (code?.type !== 'element' || code.tagName !== 'code') return;
      const { lang = 'text', meta = '' } = (code.data ?? {}) as { lang?: string; meta?: string };
      const text = ctx.textContent(code).replace(/\n$/, '');
      return block(lang, meta, text);
    },
  },
};

/** Content writes links as `/causes/x/`; the page needs the base path before them. */
export function prefixLinks(base: string): HastPluginDefinition {
  const prefix = base.replace(/\/+$/, '');
  return {
    name: 'prefix-links',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const href = node.properties['href'];
        if (typeof href === 'string' && /^\/(?!\/)/.test(href)) {
          ctx.setProperty(node, 'href', prefix + href);
        }
      },
    },
  };
}

/** A table scrolls inside its own frame, so that the page never does. */
export const scrollingTables: HastPluginDefinition = {
  name: 'scrolling-tables',
  element: {
    filter: ['table'],
    visit(node, ctx) {
      ctx.wrapNode(node, {
        type: 'element',
        tagName: 'div',
        properties: { className: ['scrolls'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
        children: [],
      });
    },
  },
};

/** The corner of a table is often empty; an empty header would be announced as one. */
export const emptyCorners: HastPluginDefinition = {
  name: 'empty-corners',
  element: {
    filter: ['th'],
    visit(node) {
      if (node.children.length > 0) return;
      return { ...node, tagName: 'td', children: [] };
    },
  },
};
