/**
 * nginx from another of Debian’s suites as a layer of files: laid over this system, it is the nginx that starts there, with
 * its own configuration and unit. It runs through the loader and the libraries of its suite, so that nothing else changes.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Debian’s bookworm is what the tests run on; these two come after it. */
export const suites = ['trixie', 'sid'] as const;
export type Suite = (typeof suites)[number];

/** nginx with what it links; the C library is the one that its suite was built with. */
const names = [
  'nginx',
  'nginx-common',
  'libc6',
  'libcrypt1',
  'libpcre2-8-0',
  'libssl3t64',
  'libzstd1',
  'zlib1g',
];

export const nginxPackages = (suite: Suite) => names.map((name) => `${name}/${suite}`);

/** Where a layer has its loader and libraries; the program names this folder. */
export const librariesOf = (suite: Suite) => `/usr/lib/nginx-${suite}`;

/** Makes the layer `folder` of the suite’s unpacked packages. */
export function layNginx(suite: Suite, unpacked: string, folder: string): void {
  const libraries = join(folder, librariesOf(suite));
  mkdirSync(libraries, { recursive: true });
  for (const file of globSync(join(unpacked, 'usr/lib/*-linux-gnu*/*.so*')))
    cpSync(file, join(libraries, basename(file)), { verbatimSymlinks: true });
  cpSync(join(unpacked, 'etc/nginx'), join(folder, 'etc/nginx'), { recursive: true });
  const unit = 'usr/lib/systemd/system/nginx.service';
  cpSync(join(unpacked, unit), join(folder, unit));
  layProgram(suite, join(unpacked, 'usr/sbin/nginx'), join(folder, 'usr/sbin/nginx'));
}

/** DT_RPATH holds for the libraries’ own libraries too, which DT_RUNPATH does not. */
function layProgram(suite: Suite, from: string, to: string): void {
  const [loader] = globSync(join(to, '../../..', librariesOf(suite), 'ld-linux*.so.*'));
  mkdirSync(dirname(to), { recursive: true });
  const place = librariesOf(suite);
  const options = ['--set-interpreter', join(place, basename(loader ?? ''))];
  options.push('--force-rpath', '--set-rpath', place, '--output', to);
  const { status } = spawnSync('patchelf', [...options, from], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`patchelf could not fit ${to} to ${place}.`);
}
