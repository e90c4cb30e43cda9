/**
 * The runbook's own commands on files of their own: what stands below /etc and /root there lies in a temporary folder, and
 * the real nginx reads it from there.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { Facts } from '../../../machines/facts.ts';
import type { Details } from '../../../src/log/details.ts';
import type { PlatformId } from '../../../src/platforms/platforms.ts';
import { runbook, toolCommand } from '../../../src/snippets/runbook.ts';
import { settingFor } from '../../../src/snippets/snippet.ts';
import type { Command, Snippet } from '../../../src/snippets/snippet.ts';
import type { StepId } from '../../../src/snippets/runbook.ts';
import { tool } from '../../../src/snippets/tool/tool.data.ts';

export interface Known {
  facts?: Facts;
  details?: Details;
  platform?: PlatformId;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** The awks that the platforms have. */
export const awks = ['mawk', 'gawk', 'busybox'] as const;

export const site = '/etc/nginx/conf.d/example.conf';

const nginxConf = (folder: string) =>
  `pid ${folder}/pid;\nerror_log stderr;\nevents {\n    worker_connections 768;\n}\nhttp {\n    access_log off;\n    include ${folder}/etc/nginx/conf.d/*.conf;\n}\n`;

/** `files` by their paths on a host; `awk` is the one that the tool meets. */
export function hostWith(files: Record<string, string>, awk: (typeof awks)[number] = 'mawk') {
  const folder = mkdtempSync(join(tmpdir(), 'fix502-host-'));
  folders.push(folder);
  const here = (text: string) => text.replaceAll(/(?<![\w.])\/(etc|root)\//g, `${folder}/$1/`);
  const put = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { mode });
  };
  put(`${folder}/etc/nginx/nginx.conf`, nginxConf(folder));
  for (const [path, text] of Object.entries(files)) put(here(path), here(text));
  put(
    `${folder}/bin/nginx`,
    `exec /usr/sbin/nginx -p ${folder} -c ${folder}/etc/nginx/nginx.conf "$@"\n`,
    0o755,
  );
  symlinkSync(`/usr/bin/${awk}`, `${folder}/bin/awk`);
  // Alpine's are BusyBox's too.
  if (awk === 'busybox')
    for (const name of ['diff', 'sed', 'cmp', 'stat', 'tail', 'cp', 'mv'])
      symlinkSync('/usr/bin/busybox', `${folder}/bin/${name}`);
  const run = (command: string) => {
    const PATH = `${folder}/bin:/usr/sbin:/usr/bin:/sbin:/bin`;
    const { status, stdout, stderr } = spawnSync('sh', ['-c', here(command)], {
      encoding: 'utf8',
      cwd: folder,
      env: { PATH },
    });
    return { status, printed: `${stdout}${stderr}`.replaceAll(folder, '') };
  };
  const steps = (snippet: Snippet, { facts = {}, details = {}, platform = 'debian' }: Known) => {
    const setting = settingFor(snippet, {
      facts,
      details: { 'site-file': site, ...details },
      platform,
    });
    return runbook(snippet.change(setting), setting);
  };
  const step = (id: StepId, snippet: Snippet, known: Known) =>
    steps(snippet, known).find((each) => each.id === id)?.commands ?? [];
  /** All of them, up to the first that fails. */
  const runAll = (commands: readonly Command[]) => {
    const { status, printed } = run(
      commands.map(({ run: { source } }) => `{ ${source}\n}`).join(' && '),
    );
    return status === 0 ? '' : printed;
  };
  run(toolCommand(tool).source);
  return {
    run,
    has: (path: string) => existsSync(here(path)),
    read: (path = site) => readFileSync(here(path), 'utf8').replaceAll(folder, ''),
    /** Nothing when nginx accepts the configuration as it is now. */
    refusal: () => (({ status, printed }) => (status === 0 ? '' : printed))(run('nginx -t -q')),
    /** Begins and applies; nothing when all commands succeed, or what the one that fails prints. */
    apply: (snippet: Snippet, known: Known = {}) =>
      runAll([...step('begin', snippet, known), ...step('apply', snippet, known)]),
    undo: (snippet: Snippet, known: Known = {}) =>
      runAll(step('roll-back', snippet, known).slice(0, 1)),
  };
}

/** Applies twice, asks nginx, rolls back; returns the text in between. */
export function changed(
  snippet: Snippet,
  text: string,
  known: Known = {},
  awk: (typeof awks)[number] = 'mawk',
) {
  const host = hostWith({ [site]: text }, awk);
  const failure = host.apply(snippet, known);
  if (failure) return failure;
  const after = host.read();
  expect(host.refusal()).toBe('');
  expect(host.apply(snippet, known)).toBe('');
  expect(host.read()).toBe(after);
  expect(host.undo(snippet, known)).toBe('');
  expect(host.read()).toBe(text);
  return after;
}

export const server = (...locations: string[]) =>
  `server {\n    listen 127.0.0.1:8980;\n    server_name example.com;\n${locations.map((each) => `    ${each}\n`).join('')}}\n`;
