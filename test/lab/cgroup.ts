/**
 * A control group of its own for each lab machine. Without an outer systemd, nspawn puts every machine into one and the
 * same group, where two machines that run at once would stop each other's services.
 */
import { existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';

/** The hierarchies that systemd manages: cgroup v2 alone, or v1 with its named ones and the memory controller. */
const hierarchies = ['', 'systemd', 'unified', 'memory']
  .map((name) => join('/sys/fs/cgroup', name))
  .filter((path) => existsSync(join(path, 'cgroup.procs')));

const outerSystemd = existsSync('/run/systemd/system');

function foldersOf(name: string): string[] {
  return outerSystemd ? [] : hierarchies.map((path) => join(path, name));
}

/** A shell's words that move it into the group and then become the command that follows. */
export function insideCgroup(name: string): string[] {
  const folders = foldersOf(name);
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  const moves = folders.map((folder) => `echo $$ > '${folder}/cgroup.procs'; `).join('');
  return ['sh', '-c', `${moves}exec "$@"`, 'sh'];
}

/** With cgroup v1, nspawn mounts the memory controller read-only; systemd needs it writable for MemoryMax=. */
export async function delegateMemory(machine: Machine): Promise<void> {
  const path = '/sys/fs/cgroup/memory';
  await machine.run(
    `[ ! -d ${path} ] || [ -w ${path}/tasks ] || { mount -o remount,bind,rw ${path} && systemctl daemon-reexec; }`,
  );
}

/** Removes the group, whose processes are gone, with the groups that the machine's systemd made in it. */
export function removeCgroup(name: string): void {
  for (const folder of foldersOf(name)) removeTree(folder);
}

function removeTree(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeTree(join(folder, entry.name));
  try {
    rmdirSync(folder);
  } catch {
    // A process that is just ending keeps its group; an empty group costs nothing.
  }
}
