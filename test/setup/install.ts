/** Installs what the tests need and the system lacks; says what is skipped where it cannot. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { fetchBundles } from './bundles.ts';
import { requirements } from './packages.ts';
import type { Requirement } from './packages.ts';

interface Capabilities {
  lab: boolean;
  browser: boolean;
  /** Why a part cannot run here and how to get it, one sentence each. */
  missing: string[];
}

const isRoot = process.getuid?.() === 0;

/** What stands before a command that needs root: nothing, sudo, or null where neither is to be had. */
export const asRoot: string[] | null = isRoot
  ? []
  : spawnSync('sudo', ['-n', 'true']).status === 0
    ? ['sudo', '-n', '-E']
    : null;

export function prepare(): Capabilities {
  if (lacking().length > 0 && existsSync('/usr/bin/apt-get') && asRoot) installPackages();
  const left = lacking();
  const has = (part: Requirement['neededFor']) => !left.some(({ neededFor }) => neededFor === part);
  const missing = left.map(
    ({ path, package: name, neededFor }) =>
      `${path} is missing, so the ${neededFor} tests cannot run: apt-get install ${name} (Debian, Ubuntu), or its counterpart.`,
  );
  const unfetched = asRoot ? fetchBundles() : [];
  missing.push(...unfetched);
  if (!asRoot)
    missing.push('The lab tests boot a machine, which needs root: run as root or with sudo.');
  return {
    lab: has('lab') && asRoot !== null && unfetched.length === 0,
    browser: has('browser'),
    missing,
  };
}

function lacking(): Requirement[] {
  return requirements.filter(({ path }) => !existsSync(path));
}

function installPackages(): void {
  const packages = [...new Set(lacking().map((requirement) => requirement.package))];
  console.log(`Installing ${packages.join(', ')}`);
  withoutStartingServices(() => {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  });
}

/** Debian's packages start their services at once; Debian's own switch against that is policy-rc.d. */
function withoutStartingServices(install: () => void): void {
  const policy = '/usr/sbin/policy-rc.d';
  const mine = isRoot && !existsSync(policy);
  if (mine) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    install();
  } finally {
    if (mine) rmSync(policy);
  }
}

function apt(...args: string[]): void {
  const [program, ...rest] = [...(asRoot ?? []), 'apt-get', ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(program!, rest, { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (status !== 0)
    console.log(`apt-get ${args[0]} ended with ${status}; what it left missing is named below.`);
}
