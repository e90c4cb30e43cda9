/** Kinds of pages, in the order in which search results show them. */
export const kinds = {
  symptom: 'Symptoms',
  message: 'Log messages',
  cause: 'Causes',
  fix: 'Fixes',
  question: 'Questions',
  visitor: 'For visitors',
  guide: 'Guides',
  lab: 'Lab',
} as const;

export type PageKind = keyof typeof kinds;
