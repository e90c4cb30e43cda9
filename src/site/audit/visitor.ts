import { missing } from './contradiction.ts';
import type { Contradiction, Index } from './contradiction.ts';

const file = (id: string) => `content/visitor/${id}.mdx`;

function pagesOf({ visitor }: Index, kind: string): string[] {
  return Object.keys(visitor.pages).filter((id) => visitor.pages[id]?.kind === kind);
}

export function visitorCauses(index: Index): Contradiction[] {
  const { causes } = index.visitor;
  const pages = pagesOf(index, 'cause');
  return [
    ...missing(causes, pages, (id) => ({
      what: `the visitor’s cause “${id}” has odds but no page`,
      file: file(id),
    })),
    ...missing(pages, causes, (id) => ({
      what: `the visitor’s cause “${id}” has a page but no odds, so nothing leads to it`,
      file: 'machines/visitor-causes.ts',
    })),
  ];
}

export function visitorQuestions(index: Index): Contradiction[] {
  const { asked } = index.visitor;
  const pages = pagesOf(index, 'question');
  return [
    ...missing(asked, pages, (id) => ({
      what: `the visitor is asked for “${id}”, which has no help page`,
      file: file(id),
    })),
    ...missing(pages, asked, (id) => ({
      what: `no visitor is asked for “${id}”, which has a help page`,
      file: file(id),
    })),
  ];
}

export function visitorRemedies(index: Index): Contradiction[] {
  const named = Object.entries(index.visitor.pages).flatMap(([page, { remedies = [] }]) =>
    remedies.map((remedy) => ({ page, remedy })),
  );
  const pages = pagesOf(index, 'remedy');
  const ids = named.map(({ remedy }) => remedy);
  return [
    ...missing(ids, pages, (id) => ({
      what: `“${id}” is named as a remedy and has no page`,
      file: file(id),
    })),
    ...missing(pages, ids, (id) => ({
      what: `the remedy “${id}” is named by no cause`,
      file: file(id),
    })),
  ];
}
