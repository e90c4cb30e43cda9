/** What a user without rights is shown: each command of `src/platforms/privileges.ts`, run by one, and read as nobody's proof. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { privileges, privilegeIds } from '../../src/platforms/privileges.ts';
import type { PrivilegeId } from '../../src/platforms/privileges.ts';
import { readPaste } from '../../src/outputs/read.ts';
import type { Known } from '../../src/outputs/read.ts';
import { boot } from './machine.ts';
import type { Output } from './runner.ts';
import type { Machine } from './machine.ts';

interface Try {
  command: string;
  /** What root is shown of it; none where root is shown nothing here. */
  root?: RegExp;
}

const tries: { readonly [R in PrivilegeId]: Try | 'not here' } = {
  dump: { command: "nginx -T | grep -n 'listen 80'", root: /listen 80/ },
  test: { command: 'nginx -t', root: /test is successful/ },
  programs: { command: "ss -lntxp | grep -E 'nginx'", root: /users:\(\("nginx"/ },
  openFiles: { command: 'lsof -i :80 | grep nginx', root: /nginx/ },
  status: { command: 'systemctl status --no-pager nginx', root: /Started nginx/ },
  journal: { command: 'journalctl -u nginx -n 5 --no-pager', root: /Started nginx/ },
  kernelLog: { command: 'dmesg -T | tail -3' },
  logs: { command: 'tail -n 5 /var/log/nginx/error.log', root: /no live upstreams/ },
  firewall: { command: 'nft list ruleset' },
  // Needs a kernel with SELinux.
  audit: 'not here',
  poolTest: { command: 'php-fpm8.2 -tt 2>&1 | head -3', root: /\[global\]/ },
  inside: { command: 'nsenter -t 1 -n ss -ltn', root: /:80/ },
  change: { command: 'touch /etc/nginx/conf.d/none' },
};
const here = privilegeIds.flatMap((id) => {
  const each = tries[id];
  return each === 'not here' ? [] : [{ id, ...each }];
});

let machine: Machine;
const asNobody = (command: string): Promise<Output> =>
  machine.run(
    `setpriv --reuid=nobody --regid=nogroup --clear-groups env HOME=/ sh -c '${command.replaceAll("'", `'\\''`)}'`,
  );

beforeAll(async () => {
  machine = await boot();
  await machine.must('systemctl start nginx');
  await machine.must('echo "no live upstreams" > /var/log/nginx/error.log');
});
afterAll(() => machine.stop());

describe('a user without rights', () => {
  it.each(here)('$command needs the right $id, and shows less', async ({ id, command, root }) => {
    expect(privileges[id].uses.test(command)).toBe(true);
    const full = await machine.run(`{ ${command}; } 2>&1`);
    const { stdout, stderr } = await asNobody(command);
    if (root) expect(full.stdout).toMatch(root);
    if (root) expect(stdout).not.toMatch(root);
    const words = [...privileges[id].without.matchAll(/“([^”]+)”/g)].map(([, word]) => word!);
    expect(words.length === 0 || words.some((word) => `${stdout}${stderr}`.includes(word))).toBe(
      true,
    );
  });

  it('is told by nginx -T itself that it showed nothing, also where it is searched', async () => {
    const { stdout, stderr } = await asNobody("nginx -T | grep -n 'resolver'");
    expect([stdout, stderr.includes('test failed')]).toEqual(['', true]);
    const full = await machine.run("nginx -T | grep -n 'resolver'");
    expect([full.stdout, full.stderr.includes('test is successful')]).toEqual(['', true]);
  });

  it('is shown by ss and lsof nothing that says why: only whoami does', async () => {
    for (const command of ["ss -lntxp | grep -E 'nginx'", 'lsof -i :80 | grep nginx']) {
      const { stdout, stderr } = await asNobody(`whoami; ${command}`);
      expect([stdout, stderr]).toEqual(['nobody\n', '']);
    }
  });
});

const refused: Known = {
  facts: { symptom: 'connection-refused', 'upstream-address': 'ipv4-loopback' },
  details: { 'upstream-host': '127.0.0.1', 'upstream-port': '80' },
};
const missing: Known = {
  facts: { symptom: 'socket-missing', 'upstream-address': 'unix-socket' },
  details: { 'socket-path': '/run/php/php7.4-fpm.sock' },
};

/** The questions of which such an output could be taken for an answer. */
const lists = ['ss -lntxp', 'ss -lxp', 'netstat -lnxtp'];

describe('what such a user pastes', () => {
  it.each(here.filter(({ id }) => id !== 'status'))('of $command settles nothing', async (each) => {
    for (const known of [refused, missing]) {
      const { stdout, stderr } = await asNobody(each.command);
      const text = `www@web1:~$ ${each.command}\n${stderr}${stdout}www@web1:~$ `;
      expect(readPaste(text, known).facts, text).toEqual({});
    }
  });

  it.each(lists)('of %s does not say that nobody listens on another path', async (command) => {
    const { stdout } = await asNobody(command);
    const text = `www@web1:~$ ${command}\n${stdout}`;
    expect(readPaste(text, missing).facts['socket-listed'], text).toBeUndefined();
    const full = await machine.must(command);
    const seen = readPaste(`root@web1:~# ${command}\n${full}`, missing).facts['socket-listed'];
    expect(seen, full).toBe('nothing');
  });
});
