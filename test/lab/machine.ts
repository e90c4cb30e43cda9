/**
 * A lab machine: this very system, booted a second time by systemd-nspawn over a copy-on-write overlay. It has its own
 * systemd, network, processes and files, so that a runbook's commands run exactly as printed, and nothing outlives it.
 */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { leaderOf } from './leader.ts';
import { clean, runnerIn } from './runner.ts';
import type { Output } from './runner.ts';
import { delegateMemory, insideCgroup, removeCgroup } from './cgroup.ts';

export interface Machine {
  /** Runs one command as root with `sh`, whatever its exit status. */
  run(command: string, options?: { seconds?: number }): Promise<Output>;
  /** Runs a command that has to succeed; returns what it printed on stdout. */
  must(command: string, options?: { seconds?: number }): Promise<string>;
  /** The status of one GET for the site on port 80; 0 without an answer in so many seconds. */
  get(path: string, site: string, seconds: number): Promise<number>;
  /** Writes a file, with its folders. `mode` is octal text such as '0755'. */
  write(path: string, text: string, mode?: string): Promise<void>;
  stop(): Promise<void>;
}

/** Boots a machine in about a second, with nothing started. The files of `layer` replace this system's own. */
export async function boot(layer?: string): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'fix502-lab-'));
  const root = mountOverlay(folder, layer);
  // The kernel ends the machine when this process dies, however it dies.
  const inside = insideCgroup(basename(folder));
  const guest = spawn(
    'setpriv',
    ['--pdeathsig', 'KILL', ...inside, 'systemd-nspawn', ...guestArguments(root, folder)],
    { stdio: 'ignore', env: environment() },
  );
  try {
    const machine = machineAt(await leaderOf(guest), guest, folder);
    await untilRunning(machine);
    await delegateMemory(machine);
    // Xdebug's package enables it for every PHP; here only for the scenario that asks for it.
    await machine.must('ip link set lo up && rm -f /etc/php/*/*/conf.d/*xdebug.ini');
    return machine;
  } catch (error) {
    await remove(guest, folder);
    throw error;
  }
}

function environment() {
  return { ...clean, SYSTEMD_LOG_LEVEL: 'warning' };
}

function mountOverlay(folder: string, layer?: string): string {
  hostCommand('mount', '-t', 'tmpfs', 'fix502-lab', folder);
  const [root, upper, work] = ['root', 'upper', 'work'].map((name) => join(folder, name));
  for (const path of [root, upper, work, join(folder, 'calls')]) mkdirSync(path!);
  leaveOut(upper!);
  // Not a lower folder of the overlay: it lies in the other one, and the kernel refuses that.
  if (layer) hostCommand('cp', '-r', '--preserve=links,mode', `${layer}/.`, upper!);
  hostCommand(
    'mount',
    '-t',
    'overlay',
    'fix502-lab',
    '-o',
    `lowerdir=/,upperdir=${upper},workdir=${work}`,
    root!,
  );
  return root!;
}

/** What systemd makes of disks, consoles and modules, which a machine of ours has not. */
const needlessUnits = [
  'dev-hugepages.mount',
  'dev-mqueue.mount',
  'kmod-static-nodes.service',
  'modprobe@.service',
  'proc-sys-fs-binfmt_misc.automount',
  'sys-fs-fuse-connections.mount',
  'sys-kernel-config.mount',
  'sys-kernel-debug.mount',
  'sys-kernel-tracing.mount',
  'systemd-binfmt.service',
  'systemd-firstboot.service',
  'systemd-journal-flush.service',
  'systemd-modules-load.service',
  'systemd-random-seed.service',
  'systemd-remount-fs.service',
  'systemd-sysusers.service',
  'systemd-update-utmp.service',
];

/** Masks these, and all generators, which would run again with each reload of the units. */
function leaveOut(upper: string): void {
  const needless = {
    'system-generators': readdirSync('/usr/lib/systemd/system-generators'),
    system: needlessUnits,
  };
  for (const [kind, names] of Object.entries(needless)) {
    const folder = join(upper, 'etc/systemd', kind);
    mkdirSync(folder, { recursive: true });
    for (const name of names) symlinkSync('/dev/null', join(folder, name));
  }
}

/** This Node, where every user of a machine may run it: the project may lie in a folder that only root may enter. */
export const node = '/usr/local/bin/node';

/** Where the commands, and what they print, lie in the machine. */
const calls = '/var/lib/fix502-lab';

/** Units of the outer system that would only cost time here. */
const unit = '--unit=basic.target';

const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

function guestArguments(root: string, folder: string): string[] {
  const outerSystemd = existsSync('/run/systemd/system') ? [] : ['--keep-unit'];
  return [
    '--quiet',
    `--directory=${root}`,
    '--boot',
    '--private-network',
    '--machine=fix502-lab',
    '--register=no',
    ...outerSystemd,
    '--link-journal=no',
    '--console=pipe',
    '--bind=/dev/kmsg',
    // The machine's /tmp is its own, and the project, with its cache, may lie in the outer one.
    `--bind-ro=${project}`,
    `--bind-ro=${process.execPath}:${node}`,
    `--bind=${join(folder, 'calls')}:${calls}`,
    '--capability=all',
    // Docker gives each container a keyring and a filter of devices of its own.
    '--system-call-filter=@keyring bpf',
    '--',
    unit,
  ];
}

/** The bus, by which to wait for the end of booting, may not be there at first. */
async function untilRunning(machine: Machine): Promise<void> {
  for (let tries = 0; tries < 6000; tries++) {
    const { stdout } = await machine.run('systemctl is-system-running --wait');
    if (/running|degraded/.test(stdout)) return;
    await sleep(50);
  }
  throw new Error('The lab machine did not finish booting.');
}

function machineAt(leader: number, guest: ChildProcess, folder: string): Machine {
  const runner = runnerIn(leader, join(folder, 'calls'), calls);
  const run: Machine['run'] = (command, { seconds = 600 } = {}) => runner.run(command, seconds);
  const must: Machine['must'] = async (command, options) => {
    const { status, stdout, stderr } = await run(command, options);
    if (status !== 0) throw new Error(`\`${command}\` ended with ${status}\n${stdout}${stderr}`);
    return stdout;
  };
  return {
    run,
    must,
    get: runner.get,
    async write(path, text, mode = '0644') {
      const kept = `${calls}/${runner.keep(text)}`;
      await must(
        `mkdir -p '${dirname(path)}' && cat ${kept} > '${path}' && chmod ${mode} '${path}'`,
      );
    },
    stop: () => remove(guest, folder, leader),
  };
}

async function remove(guest: ChildProcess, folder: string, leader?: number): Promise<void> {
  if (leader && guest.exitCode === null) process.kill(leader, 'SIGKILL');
  else guest.kill('SIGTERM');
  for (let tries = 0; guest.exitCode === null && guest.signalCode === null && tries < 6000; tries++)
    await sleep(50);
  spawnSync('umount', ['-l', join(folder, 'root')]);
  spawnSync('umount', ['-l', folder]);
  removeCgroup(basename(folder));
  rmSync(folder, { recursive: true, force: true });
}

function hostCommand(program: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')}: ${stderr.trim()}. The lab needs root.`);
}
