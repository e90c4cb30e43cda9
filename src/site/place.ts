/** What a question's or a shortlist's page tells its island about the trees around it. */
import { facts } from '../../machines/facts.ts';
import type { FactId } from '../../machines/facts.ts';
import type { TreeId } from '../../machines/index.ts';
import { odds } from '../../machines/odds.ts';
import type { CauseId } from '../../machines/odds.ts';
import { visitorFacts } from '../../machines/visitor-facts.ts';
import type { Words } from '../../machines/words.ts';
import { groundsOf } from '../diagnosis/grounds.ts';
import { writeOutlines } from '../diagnosis/outline-text.ts';
import { outlines, outlinesFrom, questionsOf } from '../diagnosis/outline.ts';
import type { OnPage, Place } from '../islands/answers/place.ts';
import type { Checks } from '../islands/CheckView.tsx';
import type { FoundPlace } from '../islands/found/Found.tsx';
import { privilegeNote } from '../platforms/privileges.ts';
import { snippets } from '../snippets/index.ts';
import { causes, fixes, visitorPages } from './load.ts';

export function placeOf(tree: TreeId): OnPage<Place>;
export function placeOf(tree: TreeId, fact: FactId): OnPage<Place & { fact: FactId }>;
export function placeOf(tree: TreeId, fact?: FactId): OnPage<Place> {
  return {
    tree,
    fact,
    // Only a question leads on, and so into other trees.
    outlines: writeOutlines(fact ? outlinesFrom(tree, fact) : { [tree]: outlines[tree] }),
    // A shortlist asks what changed.
    words: wordsOf([fact ?? 'what-changed']),
    start: { tree: 'triage', fact: outlines.triage.first },
    askedIn: askedIn(tree),
    titles: isWeighed(tree) || !fact ? titles(tree) : {},
  };
}

/** What triage weighs would be a tenth of its questions' pages: they fetch the titles. */
function isWeighed(tree: TreeId): boolean {
  return !Object.values(outlines[tree].ends).includes('hand-off');
}

/** The same for a visitor, whose tree stands alone. */
export function visitorPlace(): OnPage<Place>;
export function visitorPlace(fact: FactId): OnPage<Place & { fact: FactId }>;
export function visitorPlace(fact?: FactId): OnPage<Place> {
  const titleOf = (id: string) => {
    const data = visitorPages.get(id)?.data;
    return data?.kind === 'cause' ? data.title : id;
  };
  return {
    tree: 'visitor',
    fact,
    outlines: writeOutlines(outlinesFrom('visitor')),
    words: visitorFacts,
    start: { tree: 'visitor', fact: outlines.visitor.first },
    askedIn: Object.fromEntries(questionsOf('visitor').map((each) => [each, 'visitor'])),
    titles: Object.fromEntries(Object.keys(odds.visitor).map((id) => [id, titleOf(id)])),
  };
}

/** Answers can be changed where this tree asks for them, or on the way to it, in triage. */
function askedIn(tree: TreeId): Place['askedIn'] {
  const asking = (id: TreeId) => questionsOf(id).map((fact) => [fact, id]);
  return Object.fromEntries([...asking('triage'), ...asking(tree)]);
}

function titles(tree: TreeId): Place['titles'] {
  return Object.fromEntries(
    Object.keys(odds[tree]).map((id) => [id, causes.get(id)?.data.title ?? id]),
  );
}

function wordsOf(ids: readonly FactId[]): Words {
  return Object.fromEntries(ids.map((id) => [id, facts[id]]));
}

/** How one finds out about each cause of a tree. */
export function checksOf(tree: TreeId): Checks {
  return Object.fromEntries(
    Object.keys(odds[tree]).flatMap((id) => {
      const cause = causes.get(id);
      if (!cause) return [];
      const { check, summary } = cause.data;
      return [[id, { ...check, summary, privileges: privilegeNote(check.command) }]];
    }),
  );
}

export function foundPlace(tree: TreeId, cause: CauseId): OnPage<FoundPlace> {
  const { data } = causes.get(cause)!;
  return {
    ...placeOf(tree),
    words: wordsOf(groundsOf(tree, cause, {}, questionsOf(tree)).open.map(({ fact }) => fact)),
    cause,
    checks: checksOf(tree),
    fixes: data.fixes.flatMap((id) => {
      const fix = fixes.get(id);
      const { title, summary } = fix?.data ?? {};
      return title && summary ? [{ id, title, summary, only: snippets[id]?.only }] : [];
    }),
    differs: Object.fromEntries(data.lookalikes.map(({ cause: id, differs }) => [id, differs])),
  };
}
