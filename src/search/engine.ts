/** Pagefind, fetched on first use. It runs in its own worker, so the page's policy needs no WebAssembly. */
import { kinds } from '../site/kinds.ts';
import type { PageKind } from '../site/kinds.ts';
import { queriesFor } from './query.ts';

interface Section {
  title: string;
  url: string;
  excerpt: string;
  weighted_locations: { balanced_score: number }[];
}

interface Fragment extends Omit<Section, 'title'> {
  meta: { title: string; kind: PageKind };
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
    if (results.length === 0) continue;
    const pages = await Promise.all(results.slice(0, pagesAtMost).map((result) => result.data()));
    return fewOfEachKind(pages.flatMap(hitsOf));
  }
  return [];
}

/** A page is one hit; the page of all messages is as many as fit, each with its anchor. */
function hitsOf({ meta, url, excerpt, sub_results }: Fragment): Hit[] {
  const { kind, title } = meta;
  if (!(kind in kinds)) return [];
  if (kind !== 'message') return [{ kind, title, url, excerpt }];
  return sub_results
    .filter((section) => section.url.includes('#'))
    .toSorted((a, b) => score(b) - score(a))
    .map((section) => ({ kind, title: section.title, url: section.url, excerpt: section.excerpt }));
}

function fewOfEachKind(hits: Hit[]): Hit[] {
  return hits.filter(
    (hit, place) => hits.slice(0, place).filter(({ kind }) => kind === hit.kind).length < perKind,
  );
}

function score({ weighted_locations }: Section): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
