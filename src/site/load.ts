/** The one door to the content: loads all of it, and lets no build pass in which something dangles. */
import { readdirSync } from 'node:fs';
import { getCollection } from 'astro:content';
import type { CollectionEntry, CollectionKey } from 'astro:content';
import { facts } from '../../machines/facts.ts';
import { adminTreeIds, trees } from '../../machines/index.ts';
import { odds } from '../../machines/odds.ts';
import type { StopMeta } from '../../machines/grammar.ts';
import type { FactWords } from '../../machines/words.ts';
import { notHere } from '../../test/lab/not-here.ts';
import { signatures } from '../log/signatures/index.ts';
import { snippets } from '../snippets/index.ts';
import { audit, report } from './audit.ts';
import type { Index } from './audit.ts';
import { commonest } from './commonest.ts';
import { evidence } from './evidence.ts';

export { render } from 'astro:content';

export type Cause = CollectionEntry<'causes'>;
export type Fix = CollectionEntry<'fixes'>;
export type Symptom = CollectionEntry<'symptoms'>;
export type Question = CollectionEntry<'questions'>;
export type Message = CollectionEntry<'messages'>;
export type Guide = CollectionEntry<'guides'>;
export type Truth = CollectionEntry<'truths'>;
export type VisitorPage = CollectionEntry<'visitor'>;

/** Every entry of a collection by its id. */
async function byId<C extends CollectionKey>(name: C): Promise<Map<string, CollectionEntry<C>>> {
  const entries: CollectionEntry<C>[] = await getCollection(name);
  return new Map(entries.map((entry) => [entry.id, entry]));
}

export const causes = await byId('causes');
export const fixes = await byId('fixes');
export const symptoms = await byId('symptoms');
export const questions = await byId('questions');
export const messages = await byId('messages');
export const guides = await byId('guides');
export const truths = await byId('truths');
export const visitorPages = await byId('visitor');

function factsAskedBy(tree: (typeof trees)[keyof typeof trees]): string[] {
  return Object.values(tree.states).flatMap((state) => {
    const meta = state.meta as StopMeta;
    return meta.kind === 'question' ? [meta.fact] : [];
  });
}

type Written = 'causes' | 'fixes' | 'symptoms' | 'questions' | 'messages';

function idsOfContent(): Pick<Index, Written> {
  return {
    causes: Object.fromEntries(
      [...causes].map(([id, { data }]) => [
        id,
        { fixes: data.fixes, lookalikes: data.lookalikes.map(({ cause }) => cause) },
      ]),
    ),
    fixes: [...fixes.keys()],
    symptoms: [...symptoms.keys()],
    questions: [...questions.keys()],
    messages: Object.fromEntries(
      [...messages].map(([id, { data }]) => [id, data.neighbours.map(({ message }) => message)]),
    ),
  };
}

type OfLab = 'scenarios' | 'applied' | 'notHere';

function idsOfLab(): Pick<Index, OfLab> {
  return {
    scenarios: readdirSync('test/lab/scenarios').map((file) => file.replace(/\.ts$/, '')),
    applied: evidence.scenarios.flatMap(({ cause, fix }) => (fix ? [{ cause, fix }] : [])),
    notHere,
  };
}

function idsOfCode(): Omit<Index, Written | OfLab> {
  const visitorsFacts = factsAskedBy(trees.visitor);
  return {
    commonest,
    signatures: signatures.map(({ id }) => id),
    odds: Object.fromEntries(adminTreeIds.map((id) => [id, Object.keys(odds[id])])),
    asked: Object.fromEntries(adminTreeIds.map((id) => [id, factsAskedBy(trees[id])])),
    askable: Object.entries<FactWords>(facts).flatMap(([id, { asks }]) =>
      asks && !visitorsFacts.includes(id) ? [id] : [],
    ),
    snippets: Object.fromEntries(Object.entries(snippets).map(([id, it]) => [id, it.facts])),
    visitor: {
      causes: Object.keys(odds.visitor),
      asked: visitorsFacts,
      pages: Object.fromEntries([...visitorPages].map(([id, { data }]) => [id, data])),
    },
  };
}

const contradictions = audit({ ...idsOfContent(), ...idsOfLab(), ...idsOfCode() });
if (contradictions.length > 0) throw new Error(report(contradictions));
