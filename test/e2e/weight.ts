/** What a page costs to load: what Chromium fetched for it, with the sizes that the built files have. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { dist, fileOf } from './site.ts';

/** A request: its kind, as Chromium names it, and the path that it asks for. */
export interface Fetched {
  type: string;
  path: string;
}

const kept = new Map<string, number>();

/** The size of a built file; pages share most of theirs, so each is compressed once. */
function sizeOf(path: string, how: 'raw' | 'brotli' | 'gzip'): number {
  const key = `${how} ${path}`;
  const size = kept.get(key) ?? measured(path, how);
  kept.set(key, size);
  return size;
}

function measured(path: string, how: 'raw' | 'brotli' | 'gzip'): number {
  const bytes = path.endsWith('/') ? Buffer.from(fileOf(path)) : readFileSync(join(dist, path));
  if (how === 'raw') return bytes.length;
  return (how === 'brotli' ? brotliCompressSync(bytes) : gzipSync(bytes)).length;
}

/** Bytes as they stand in the files. */
export const raw = (fetched: Fetched[]): number => sum(fetched, 'raw');

/** Bytes of HTML and CSS, brotli at its default quality. */
export const htmlAndCssBrotli = (fetched: Fetched[]): number =>
  sum(of(fetched, 'document', 'stylesheet'), 'brotli');

/** Bytes of JavaScript, gzip at its default level. */
export const scriptGzip = (fetched: Fetched[]): number => sum(of(fetched, 'script'), 'gzip');

function of(fetched: Fetched[], ...types: string[]): Fetched[] {
  return fetched.filter(({ type }) => types.includes(type));
}

function sum(fetched: Fetched[], how: 'raw' | 'brotli' | 'gzip'): number {
  return fetched.reduce((total, { path }) => total + sizeOf(path, how), 0);
}
