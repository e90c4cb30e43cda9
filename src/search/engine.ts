/** Pagefind, fetched on first use. It runs in its own worker, so the page's policy needs no WebAssembly. */
import { kinds } from '../site/kinds.ts';
import type { PageKind } from '../site/kinds.ts';
import { shareMatched } from './matched.ts';
import { queriesFor } from './query.ts';

interface Section {
  title: string;
  url: string;
  excerpt: string;
  weighted_locations: { location: number; balanced_score: number }[];
}

interface Fragment extends Omit<Section, 'title'> {
  meta: { title: string; kind: PageKind };
  /** The page's text; a location is the place of a word in it. */
  content: string;
  sub_results: Section[];
}

interface Pagefind {
  options(options: { baseUrl: string; basePath: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}

export interface Hit {
  kind: PageKind;
  title: string;
  url: string;
  /** HTML by Pagefind: escaped text with `<mark>`. */
  excerpt: string;
  /** Whether each word of the query is really there. */
  hasAll: boolean;
}

let engine: Promise<Pagefind> | undefined;

/** The search button in the header knows under which base path the site was built. */
function basePath(): string {
  return document.querySelector<HTMLElement>('[data-search]')?.dataset['search'] ?? '/';
}

async function start(): Promise<Pagefind> {
  const baseUrl = basePath();
  const folder = `${baseUrl}pagefind/`;
  const program = `${folder}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ program)) as Pagefind;
  await pagefind.options({ baseUrl, basePath: folder, excerptLength: 18 });
  await pagefind.init();
  return pagefind;
}

/** Fetches the engine; a failed fetch is tried again next time. */
export function warmUp(): Promise<Pagefind> {
  engine ??= start().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** Pages looked at, and hits shown of one kind. */
const pagesAtMost = 12;
const perKind = 3;

export async function find(text: string): Promise<Hit[]> {
  const pagefind = await warmUp();
  for (const query of queriesFor(text)) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, pagesAtMost).map((result) => result.data()));
    const hits = pages.flatMap((page) => hitsOf(page, query));
    if (hits.length > 0) return fewOfEachKind(hits);
  }
  return [];
}

/** A page is one hit; the page of all messages is as many as fit, each with its anchor. */
function hitsOf(page: Fragment, query: string): Hit[] {
  const { kind, title } = page.meta;
  if (!(kind in kinds)) return [];
  const words = page.content.split(/\s+/);
  return sectionsOf(page, kind, title).flatMap((section) => {
    const found = section.weighted_locations.map(({ location }) => words[location] ?? '');
    const share = shareMatched(query, found);
    if (share === 0) return [];
    const { title, url, excerpt } = section;
    return [{ kind, title, url, excerpt, hasAll: share === 1 }];
  });
}

function sectionsOf(page: Fragment, kind: PageKind, title: string): Section[] {
  if (kind !== 'message') return [{ ...page, title }];
  return page.sub_results
    .filter((section) => section.url.includes('#'))
    .toSorted((a, b) => score(b) - score(a));
}

function fewOfEachKind(hits: Hit[]): Hit[] {
  return hits.filter(
    (hit, place) => hits.slice(0, place).filter(({ kind }) => kind === hit.kind).length < perKind,
  );
}

function score({ weighted_locations }: Section): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
