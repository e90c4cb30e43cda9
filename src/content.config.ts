/** The collections of `content/` and the shape of their frontmatter. What the ids mean is checked by `src/site/audit.ts`. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { groupIds } from './site/groups.ts';
import { hopIds } from './site/hops.ts';
import { topicIds } from './site/topics.ts';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is kebab-case');

const collection = <Shape extends z.ZodType>(folder: string, schema: Shape) =>
  defineCollection({ loader: glob({ pattern: '*.mdx', base: `content/${folder}` }), schema });

/** A page that a claim rests on. */
const source = z.strictObject({ title: z.string(), url: z.url({ protocol: /^https$/ }) });

const causes = collection(
  'causes',
  z.strictObject({
    /** Heading and link text: what is wrong, as a noun phrase or short sentence. */
    title: z.string().max(70),
    /** One or two sentences for lists, search results and the page's description. */
    summary: z.string().min(40).max(220),
    /** The group under which /causes/ lists it. */
    group: z.enum(groupIds),
    /** Where in the request chain it fails. */
    hop: z.enum(hopIds),
    /** Fixes that cure it, the best first. */
    fixes: z.array(id),
    /** Causes that look like it, and the fact that separates them. */
    lookalikes: z.array(z.strictObject({ cause: id, differs: z.string() })).default([]),
    /** One check for a shortlist: a command and what it shows if this is the cause. */
    check: z.strictObject({ command: z.string(), shows: z.string() }),
    sources: z.array(source).min(1),
  }),
);

const fixes = collection(
  'fixes',
  z.strictObject({
    /** Heading and link text: what to do, as an imperative. */
    title: z.string().max(70),
    summary: z.string().min(40).max(220),
    /** What can go wrong by applying it; one sentence. */
    risk: z.string(),
    sources: z.array(source).min(1),
  }),
);

const symptoms = collection(
  'symptoms',
  z.strictObject({
    title: z.string().max(80),
    summary: z.string().min(40).max(220),
    hop: z.enum(hopIds),
    /** A line as nginx writes it. */
    line: z.string(),
    sources: z.array(source).min(1),
  }),
);

/** One file per fact that a tree asks for: how to find out. Answers and heading are in `machines/facts.ts`. */
const questions = collection(
  'questions',
  z.strictObject({
    /** Why it is asked: what the answer separates. One sentence. */
    why: z.string(),
  }),
);

/** A page of its own for one of the commonest messages; its id is the signature's. `src/site/commonest.ts` lists them. */
const messages = collection(
  'messages',
  z.strictObject({
    /** The wording that people paste, without what differs from line to line. */
    title: z.string().max(70),
    summary: z.string().min(40).max(220),
    /** A line as nginx writes it, which the log reader must read as this very message. */
    line: z.string(),
    /** Messages that read alike, and what they say instead. */
    neighbours: z.array(z.strictObject({ message: id, differs: z.string() })).min(1),
  }),
);

const guides = collection(
  'guides',
  z.strictObject({
    title: z.string().max(80),
    summary: z.string().min(40).max(220),
    /** The heading under which /guides/ lists it. */
    topic: z.enum(topicIds),
    sources: z.array(source).default([]),
  }),
);

/** What several pages need to say about nginx or the system: written once, shown by `<Truth id="…" />`. */
const truths = collection(
  'truths',
  z.strictObject({
    /** Its heading on /truths/. */
    title: z.string().max(80),
    sources: z.array(source).min(1),
    /** The test that fails when it is false: its file, and its name there. */
    proof: z.strictObject({ file: z.string(), name: z.string() }),
  }),
);

const shown = { title: z.string().max(70), summary: z.string().min(40).max(260) };

/**
 * Everything for visitors, in plain language: the questions and causes of their tree, what they can do, and a few pages
 * beside it. One folder, since the file's name is the page's address below `/visitor/`.
 */
const visitor = collection(
  'visitor',
  z.discriminatedUnion('kind', [
    /** Title and answers are in `machines/visitor-facts.ts`. */
    z.strictObject({ kind: z.literal('question'), why: z.string() }),
    z.strictObject({
      kind: z.literal('cause'),
      ...shown,
      /** What the visitor can do, the best first. */
      remedies: z.array(id).min(1),
    }),
    z.strictObject({
      kind: z.literal('remedy'),
      ...shown,
      /** How often it helps against a 502, honestly. */
      helps: z.string().max(160),
      takes: z.string().max(60),
      loses: z.string().max(160),
    }),
    z.strictObject({ kind: z.literal('guide'), ...shown }),
  ]),
);

export const collections = {
  causes,
  fixes,
  symptoms,
  questions,
  messages,
  guides,
  truths,
  visitor,
};
