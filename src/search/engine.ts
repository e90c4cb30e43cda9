/** Pagefind, fetched on first use. It runs in its own worker, so the page's policy needs no WebAssembly. */
import { kinds } from '../site/kinds.ts';
import type { PageKind } from '../site/kinds.ts';
import { messagesIn } from './known.ts';
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
  search(
    query: string | null,
    options?: { filters: { message: string } },
  ): Promise<{ results: { data(): Promise<Fragment> }[] }>;
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
  const messages = await messagesIn(text);
  const own = await ownPages(pagefind, messages);
  const known = new Set(own.map(({ url }) => url));
  const others = (await byWords(pagefind, text)).filter(({ url }) => !known.has(url));
  const isMeant = ({ url }: Hit) => messages.some((id) => url.endsWith(`#${id}`));
  return fewOfEachKind([...own, ...others.filter(isMeant), ...others.filter((it) => !isMeant(it))]);
}

/** The pages of the messages that a pasted text holds; a line of a log is in no doubt about its own. */
async function ownPages(pagefind: Pagefind, messages: readonly string[]): Promise<Hit[]> {
  const found = await Promise.all(
    messages.slice(0, perKind).map((message) => pagefind.search(null, { filters: { message } })),
  );
  const pages = await Promise.all(
    found.flatMap(({ results }) => results.map((result) => result.data())),
  );
  return pages.map(({ meta, url, excerpt }) => ({ ...meta, url, excerpt, hasAll: true }));
}

async function byWords(pagefind: Pagefind, text: string): Promise<Hit[]> {
  for (const query of queriesFor(text)) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, pagesAtMost).map((result) => result.data()));
    const hits = pages.flatMap((page) => hitsOf(page, query));
    if (hits.length > 0) return hits;
  }
  return [];
}

/** A page is one hit; the page of all messages is as many as fit, each with its anchor, and never one itself. */
function hitsOf(page: Fragment, query: string): Hit[] {
  const { kind } = page.meta;
  if (!(kind in kinds)) return [];
  const words = page.content.split(/\s+/);
  return sectionsOf(page).flatMap((section) => {
    const found = section.weighted_locations.map(({ location }) => words[location] ?? '');
    const share = shareMatched(query, found);
    if (share === 0) return [];
    const { title, url, excerpt } = section;
    return [{ kind, title, url, excerpt, hasAll: share === 1 }];
  });
}

function sectionsOf(page: Fragment): Section[] {
  if (!page.url.endsWith('/messages/')) return [{ ...page, title: page.meta.title }];
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
