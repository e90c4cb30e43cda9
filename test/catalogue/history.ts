/**
 * `node test/catalogue/history.ts <git directory of nginx>`: reads every release since 1.14.0 and the newest commit, and
 * writes `formats.json`: each message format with the releases in which it came and went.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatsOf } from './formats.ts';
import type { Format } from './formats.ts';

/** Missing `since`: older than the first release read. Missing `until`: still in the newest commit. */
export interface Entry extends Format {
  readonly since?: string;
  readonly until?: string;
  /** Older patch releases of stable branches that have it too. */
  readonly also?: readonly string[];
}

interface Catalogue {
  /** Release -> commit. */
  readonly read: Readonly<Record<string, string>>;
  readonly formats: readonly Entry[];
}

const oldest = '1.14.0';
/** Releases in the order of development: 1.29.8 became 1.30.0; patches of a stable branch come from elsewhere. */
const isMainline = (release: string) => {
  const [, minor, patch] = release.split('.').map(Number);
  return minor! % 2 === 1 || patch === 0;
};

if (import.meta.main) main(process.argv[2]);

function main(repository: string | undefined): void {
  if (!repository) {
    console.error('Usage: node test/catalogue/history.ts <git directory of nginx>');
    process.exit(2);
  }
  const releases = releasesIn(repository);
  const found = new Map<string, Format[]>();
  for (const [release, commit] of releases) found.set(release, formatsAt(repository, commit));
  const catalogue = { read: Object.fromEntries(releases), formats: merged(found) };
  writeFileSync(new URL('formats.json', import.meta.url), print(catalogue));
  console.log(`${releases.length} releases, ${catalogue.formats.length} formats`);
}

function releasesIn(repository: string): [release: string, commit: string][] {
  const git = (...args: string[]) =>
    execFileSync('git', [`--git-dir=${repository}`, ...args], { encoding: 'utf8' });
  const tags = git('tag', '--list', 'release-1.*').match(/(?<=release-)1\.\d+\.\d+/g) ?? [];
  const wanted = tags.filter((tag) => compare(tag, oldest) >= 0).sort(compare);
  const commits = wanted.map((tag): [string, string] => [
    tag,
    git('rev-parse', `release-${tag}^{commit}`).trim(),
  ]);
  const newest = git('rev-parse', 'HEAD').trim();
  const version = /NGINX_VERSION +"([\d.]+)"/.exec(git('show', 'HEAD:src/core/nginx.h'))![1]!;
  return [...commits, [`${version}-dev`, newest]];
}

export function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((it) => it.split(/[.-]/).map((part) => Number(part) || 0));
  return left![1]! - right![1]! || left![2]! - right![2]!;
}

function formatsAt(repository: string, commit: string): Format[] {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-source-'));
  try {
    const archive = execFileSync('git', [`--git-dir=${repository}`, 'archive', commit, 'src'], {
      maxBuffer: 1 << 27,
    });
    execFileSync('tar', ['x', '-C', folder], { input: archive });
    return formatsOf(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function merged(found: ReadonlyMap<string, Format[]>): Entry[] {
  const seen = new Map<string, { format: Format; releases: string[] }>();
  for (const [release, formats] of found)
    for (const format of formats) {
      const key = `${format.file} ${format.level} ${format.format}`;
      const entry = seen.get(key) ?? { format, releases: [] };
      seen.set(key, { format, releases: [...entry.releases, release] });
    }
  const mainline = [...found.keys()].filter(isMainline);
  return [...seen.values()].map(({ format, releases }) => ({
    ...format,
    ...rangeOf(releases, mainline),
  }));
}

function rangeOf(releases: readonly string[], mainline: readonly string[]) {
  const own = releases.filter(isMainline);
  if (own.length === 0) return { also: releases };
  const first = own[0]!;
  const also = releases.filter((it) => !isMainline(it) && compare(it, first) < 0);
  const last = own.at(-1)!;
  return {
    ...(first !== mainline[0] && { since: first.replace('-dev', '') }),
    ...(last !== mainline.at(-1) && { until: last }),
    ...(also.length > 0 && { also }),
  };
}

/** One format a line, so that a new release shows as the lines it adds. */
function print({ read, formats }: Catalogue): string {
  const lines = formats
    .toSorted((a, b) => order(a).localeCompare(order(b)))
    .map((it) => `    ${JSON.stringify(it)}`);
  const releases = JSON.stringify(read, undefined, 2).replaceAll('\n', '\n  ');
  return `{\n  "read": ${releases},\n  "formats": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

function order({ file, format, level }: Format): string {
  return `${file} ${format} ${level}`;
}

export function catalogue(): Catalogue {
  return JSON.parse(readFileSync(new URL('formats.json', import.meta.url), 'utf8')) as Catalogue;
}
