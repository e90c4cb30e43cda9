/** Silence is no proof: a command that could not look says so, and no page takes its silence for an answer. */
import { describe, expect, it } from 'vitest';
import { privileges, privilegeNote, privilegesOf } from '../../../src/platforms/privileges.ts';
import type { PrivilegeId } from '../../../src/platforms/privileges.ts';
import { mentioned, pages, standing } from './printed.ts';
import type { Printed } from './printed.ts';

const place = ({ file, line, command }: Printed) => `${file}:${line}: ${command.trim()}`;
const linesOf = (command: string) => command.split('\n');

/** Its errors are thrown away, and it is one that fails without root or where the program is missing. */
function hidesErrors(line: string): boolean {
  const hides = /2> ?\/dev\/null|2>&-|\bgrep -\w*s/.test(line);
  return (
    hides && (privilegesOf(line).length > 0 || /\b(?:docker|kubectl|dnf|conntrack)\b/.test(line))
  );
}

/** What a list of sockets or files is searched for: a place, which everybody is shown, or a program’s name. */
const searched = /\b(?:(?:ss|netstat) -\w*p|lsof\b)[^|\n]*\|\s*grep ([^\n]*)/;
const isByName = (command: string) => /^[^:/]+$/.test(searched.exec(command)?.[1] ?? '/');

function isUnsure({ command, reading }: Printed): boolean {
  return isByName(command) && !/\bwhoami\b/.test(command) && !/\broot\b/.test(reading);
}

/** By which words of a page one sees that the command could look. */
const signs: { readonly [R in PrivilegeId]?: RegExp } = {
  dump: /test is successful|test failed/,
  journal: /other users/,
};

/** `Nothing: …`, `No line: …`, `| nothing | …`, and a check that shows nothing. */
const verdict =
  /(?:^|[.!?] |\| |- |\*\*|>)(?:nothing|no (?:line|output|entry|`[^`]+` line)(?: at all)?)\b(?=[^.]*?(?::|\||$))/im;

function readsSilence({ command, reading }: Printed): string[] {
  const ids = privilegesOf(command).filter((id) => signs[id]);
  const silent = reading.split('\n').filter((line) => verdict.test(line));
  if (isByName(command)) return silent.filter((line) => !/`root`|as root/.test(line));
  return silent.filter((line) => ids.some((id) => !signs[id]!.test(line)));
}

/** What looks like a silence and is none; an entry that nothing needs fails. */
const exceptions: Record<string, string> = {
  'content/questions/what-changed.mdx': 'is what the reader knows of',
  'content/causes/wrong-log.mdx': 'speaks of what nginx writes',
  'content/causes/script-not-found.mdx': 'speaks of the second command, which names its errors',
};

const old = (command: string, reading: string): Printed => ({
  file: '',
  line: 1,
  command,
  reading,
});

describe('the test itself', () => {
  it('finds hidden errors, searches by name and silences that are read', () => {
    expect(hidesErrors("nginx -T 2>/dev/null | grep -n 'resolver'")).toBe(true);
    expect(hidesErrors('grep -hs x /var/log/nginx/*.log')).toBe(true);
    expect(hidesErrors('openssl s_client -connect 10.0.0.5:443 </dev/null 2>/dev/null')).toBe(
      false,
    );
    expect(isUnsure(old("ss -lntxp | grep -E 'php-fpm|uwsgi'", 'Nothing: it is down.'))).toBe(true);
    expect(isUnsure(old("ss -ltnp | grep -E ':(81|444) '", ''))).toBe(false);
    expect(
      readsSilence(old('nginx -T | grep resolver', 'Nothing: this is the cause.')),
    ).toHaveLength(1);
    expect(readsSilence(old('journalctl -k', '- Nothing: it was not the kernel.'))).toHaveLength(1);
    expect(
      readsSilence(old('nginx -T | grep x', '“test is successful” and no line: 60 s.')),
    ).toEqual([]);
  });
});

it('no command hides its errors where its silence could pass for an answer', () => {
  const all = pages.flatMap((page) => [...standing(page), ...mentioned(page)]);
  expect(all.filter(({ command }) => linesOf(command).some(hidesErrors)).map(place)).toEqual([]);
});

it('who looks stands above a list that is searched for the name of a program', () => {
  const all = pages.flatMap((page) => [...standing(page), ...mentioned(page)]);
  expect(all.filter(isUnsure).map(place), 'begin it with whoami').toEqual([]);
});

it('no page reads a silence as proof without the words that show that the command could look', () => {
  const found = pages.flatMap((page) =>
    standing(page).flatMap((printed) =>
      readsSilence(printed).map((line) => ({
        file: page.file,
        says: `${place(printed)}\n  ${line}`,
      })),
    ),
  );
  const faults = found.filter(({ file }) => !(file in exceptions)).map(({ says }) => says);
  expect(faults, 'say “test is successful”, “other users” or “root” in the same line').toEqual([]);
  const needed = new Set(found.map(({ file }) => file));
  expect(Object.keys(exceptions).filter((file) => !needed.has(file))).toEqual([]);
});

describe('the line above a command', () => {
  it('says as root, and by what one sees that it could look', () => {
    expect(privilegeNote("nginx -T | grep -n 'resolver'")).toBe(`As root. ${privileges.dump.note}`);
    expect(privilegeNote('ss -ltnp\njournalctl -u app')).toBe(
      `As root. ${privileges.programs.note} ${privileges.journal.note}`,
    );
    expect(privilegeNote('tail /var/log/nginx/error.log')).toBe('As root.');
  });

  it('says nothing where anybody may look', () => {
    expect(privilegeNote('curl -s http://127.0.0.1:3000/ | head -3')).toBeUndefined();
    expect(privilegeNote("ss -ltn 'sport = :3000'")).toBeUndefined();
    expect(privilegeNote('kubectl logs deploy/app')).toBeUndefined();
    expect(privilegeNote('kubectl exec deploy/nginx -- nginx -T')).toBe(privileges.dump.note);
  });

  it('stands above commands on more than a hundred pages', () => {
    const noted = pages.filter((page) =>
      standing(page).some(({ command }) => privilegeNote(command)),
    );
    expect(noted.length).toBeGreaterThan(100);
  });
});
