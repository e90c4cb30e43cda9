import { missing, oddsFile } from './contradiction.ts';
import type { Contradiction, Index } from './contradiction.ts';

const fixFile = (id: string) => `content/fixes/${id}.mdx`;

export function fixPages({ causes, fixes, snippets }: Index): Contradiction[] {
  const named = Object.values(causes).flatMap((page) => page.fixes);
  return [
    ...missing(fixes, Object.keys(snippets), (id) => ({
      what: `the fix “${id}” has a page but no snippet`,
      file: 'src/snippets/index.ts',
    })),
    ...missing(Object.keys(snippets), fixes, (id) => ({
      what: `the snippet “${id}” has no page`,
      file: fixFile(id),
    })),
    ...missing(fixes, named, (id) => ({
      what: `no cause names the fix “${id}”`,
      file: fixFile(id),
    })),
  ];
}

export function questionPages({ asked, questions, askable, snippets }: Index): Contradiction[] {
  return [
    ...Object.entries(asked).flatMap(([tree, facts]) =>
      missing(facts, questions, (fact) => ({
        what: `the tree “${tree}” asks for “${fact}”, which has no help page`,
        file: `content/questions/${fact}.mdx`,
      })),
    ),
    ...missing(questions, Object.values(asked).flat(), (fact) => ({
      what: `no tree asks for “${fact}”, which has a help page`,
      file: `content/questions/${fact}.mdx`,
    })),
    ...missing(askable, [...Object.values(asked), ...Object.values(snippets)].flat(), (fact) => ({
      what: `the fact “${fact}” has a question that neither a tree nor a fix asks`,
      file: 'machines/facts.ts',
    })),
  ];
}

/** A tree's questions, its causes and its shortlist are pages of one folder. */
export function stopPages({ asked, odds }: Index): Contradiction[] {
  return Object.entries(odds).flatMap(([tree, causes]) =>
    causes
      .filter((id) => id === 'shortlist' || asked[tree]?.includes(id))
      .map((id) => ({
        what: `the tree “${tree}” has a cause “${id}”, which is also the name of another of its pages`,
        file: oddsFile,
      })),
  );
}

/** Triage is a tree without a symptom of its own. */
export function symptomPages({ odds, symptoms }: Index): Contradiction[] {
  const trees = Object.keys(odds).filter((id) => id !== 'triage');
  return [
    ...missing(trees, symptoms, (id) => ({
      what: `the symptom “${id}” has a tree but no page`,
      file: `content/symptoms/${id}.mdx`,
    })),
    ...missing(symptoms, trees, (id) => ({
      what: `the symptom “${id}” has a page but no odds`,
      file: oddsFile,
    })),
  ];
}
