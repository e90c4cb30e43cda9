/** Every snippet, for every platform and variant: real nginx and a real shell accept what it prints. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { answersOf } from '../../../machines/fact-ids.ts';
import type { FactId, Facts } from '../../../machines/facts.ts';
import { platformIds } from '../../../src/platforms/platforms.ts';
import type { PlatformId } from '../../../src/platforms/platforms.ts';
import { snippets } from '../../../src/snippets/index.ts';
import { runbook } from '../../../src/snippets/runbook.ts';
import { Refusal, settingFor } from '../../../src/snippets/snippet.ts';
import type { Change, Setting, Snippet } from '../../../src/snippets/snippet.ts';
import { UnsafeValue } from '../../../src/snippets/text.ts';

const folder = mkdtempSync(join(tmpdir(), 'fix502-snippets-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** nginx makes its folders for temporary files when it tests a configuration: below one that exists. */
const own = { 'spare-folder': folder };

/** Every combination of the answers that a snippet's facts can have. */
function variants(ids: readonly FactId[]): Facts[] {
  return ids.reduce<Facts[]>(
    (all, id) =>
      all.flatMap((facts) => answersOf(id).map((answer) => ({ ...facts, [id]: answer }) as Facts)),
    [{}],
  );
}

function settings(snippet: Snippet): Setting[] {
  const platforms: readonly PlatformId[] = snippet.platforms ?? platformIds;
  return platforms
    .flatMap((platform) =>
      variants(snippet.facts).map((facts) =>
        settingFor(snippet, { facts, details: own, platform }),
      ),
    )
    .filter((setting) => hasText(snippet, setting));
}

/** Whether there is a change for the setting, or a word that there is none. */
function hasText(snippet: Snippet, setting: Setting): boolean {
  try {
    snippet.change(setting);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

const commandsOf = (change: Change, setting: Setting) =>
  runbook(change, setting).flatMap((step) => step.commands.map(({ run }) => run.source));

function shellAccepts(command: string): string {
  const { stderr } = spawnSync('sh', ['-n'], { input: `${command}\n`, encoding: 'utf8' });
  return stderr;
}

/** Tests a file that nginx would read inside `http { }`. Names are not looked up and logs not written. */
function nginxAccepts(text: string): string {
  const file = join(folder, 'nginx.conf');
  // Sizes that must agree are only compared where a server inherits them.
  const server = `server { listen unix:${folder}/test.sock; location / { return 204; } }`;
  writeFileSync(
    file,
    `error_log stderr;\npid ${folder}/pid;\nevents {}\nhttp {\naccess_log off;\n${text}\n${server}\n}\n`,
  );
  const { status, stderr } = spawnSync('/usr/sbin/nginx', ['-t', '-q', '-p', folder, '-c', file], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}

describe.each(Object.entries(snippets))('the snippet %s', (_, snippet) => {
  it('prints commands that a shell can read, for every platform and variant', () => {
    const commands = settings(snippet).flatMap((setting) =>
      commandsOf(snippet.change(setting), setting),
    );
    for (const command of new Set(commands)) expect(shellAccepts(command), command).toBe('');
  });

  it('prints files for http { } that nginx accepts', () => {
    const texts = settings(snippet)
      .flatMap((setting) => snippet.change(setting).files ?? [])
      .filter(({ language, path }) => language === 'nginx' && /conf\.d|http\.d/.test(path))
      .map(({ text }) => text.source);
    for (const text of new Set(texts)) expect(nginxAccepts(text), text).toBe('');
  });

  it('has a check after the change, and a way back', () => {
    for (const setting of settings(snippet)) {
      const ids = runbook(snippet.change(setting), setting).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(['apply', 'verify', 'roll-back']));
    }
  });

  it('lets no hostile value into a directive or a command', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        'a;b',
        'a b',
        'a{',
        '}',
        '$(id)',
        '`id`',
        "a'b",
        'a"b',
        'a\nb',
        'a\\',
        '#',
        'a|b',
        'a&b',
        '\u0000',
        'a>b',
        '*',
        '~root',
        '!!',
      ),
      fc.string({ minLength: 1, unit: 'binary' }),
    );
    const [setting] = settings(snippet);
    if (snippet.details.length === 0) return;
    fc.assert(
      fc.property(fc.constantFrom(...snippet.details), hostile, (detail, core) => {
        const value = `q7${core}7q`;
        const change = attempt(snippet, {
          ...setting!,
          details: { ...setting!.details, [detail]: value },
        });
        if (change)
          for (const command of commandsOf(change, setting!)) expectOnePlainWord(command, value);
      }),
      { numRuns: 200 },
    );
  });
});

function attempt(snippet: Snippet, setting: Setting): Change | null {
  try {
    return snippet.change(setting);
  } catch (error) {
    if (!(error instanceof Refusal)) expect(error).toBeInstanceOf(UnsafeValue);
    return null;
  }
}

/** A value that was let in holds nothing that a shell or nginx gives a meaning to. */
function expectOnePlainWord(command: string, value: string): void {
  if (command.includes(value)) expect(value).toMatch(/^[\w./:@[\]=,+%~-]+$/);
}

it('are judged by a real nginx and a real shell', () => {
  expect(nginxAccepts('proxy_buffer_size 16k;')).toContain('proxy_busy_buffers_size');
  expect(shellAccepts('echo "half')).not.toBe('');
});
