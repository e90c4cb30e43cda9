/** The tool that all runbooks go through, on files as they are: run twice, killed half-way, on a full disk, by each shell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awks, hostWith, server, site } from './host.ts';

const shells = { dash: '/bin/dash', bash: '/bin/bash', BusyBox: '/usr/bin/busybox' } as const;
const tool = 'sh /root/fix502/trial/run';
const begin = 'sh /root/fix502/tool begin trial';
const slow = `nginx ${site} at proxy_pass 127.0.0.1:3000 -- at-least proxy_read_timeout 100s`;
const written = '/etc/nginx/conf.d/fix502-trial.conf';
const write = `${tool} write ${written} <<'EOF'\nproxy_read_timeout 90s;\nEOF`;

const page = server(
  'location / { proxy_pass http://127.0.0.1:3000; } # the main page; { don’t',
  'location /long\n    {\n        proxy_read_timeout 1h;\n        proxy_pass http://127.0.0.1:3000/x/;\n    }',
);
const longer = page.replace(
  '{ proxy_pass http://127.0.0.1:3000; }',
  '{ proxy_read_timeout 100s; proxy_pass http://127.0.0.1:3000; }',
);

/** A host on which this run has begun. */
function begun(files: Record<string, string> = { [site]: page }, awk?: (typeof awks)[number]) {
  const host = hostWith(files, awk);
  expect(host.run(begin).status).toBe(0);
  return host;
}

describe.each(Object.entries(shells))('by %s', (_, shell) => {
  it.each(awks)('with %s it changes, keeps and undoes the same bytes', (awk) => {
    const host = hostWith({ [site]: page }, awk);
    host.run(`ln -s ${shell} bin/sh`);
    for (const step of [begin, `${tool} ${slow}`, write, begin, `${tool} ${slow}`, write])
      expect(host.run(step), step).toMatchObject({ status: 0 });
    expect(host.read()).toBe(longer);
    expect(host.has(written)).toBe(true);
    for (const step of [`${tool} undo`, `${tool} undo`])
      expect(host.run(step), step).toMatchObject({ status: 0 });
    expect(host.read()).toBe(page);
    expect(host.has(written)).toBe(false);
  });
});

describe('when it is ended half-way', () => {
  const steps = [`${tool} ${slow}`, write];

  it.each(steps)(
    'on a full disk, `%s` leaves what nginx accepts, and undo finds all of it',
    (step) => {
      const host = begun();
      const { status } = host.run(`(ulimit -f 0; trap '' XFSZ; ${step}\n)`);
      expect(status).not.toBe(0);
      expect(host.refusal()).toBe('');
      expect(host.read()).toBe(page);
      expect(host.run(`${tool} undo`).status).toBe(0);
      expect(host.has(written)).toBe(false);
      expect(host.run('ls -A etc/nginx/conf.d').printed).toBe('example.conf\n');
    },
  );

  it('by a kill at any moment, undo brings back every byte', () => {
    const host = hostWith({ [site]: page });
    const moments = fc.sample(fc.integer({ min: 1, max: 120 }), 25);
    for (const thousandths of moments) {
      host.run(begin);
      const all = steps.map((step) => `{ ${step}\n}`).join('; ');
      host.run(
        `timeout -s KILL 0.${String(thousandths).padStart(3, '0')} sh -c '${all.replaceAll("'", `'\\''`)}'`,
      );
      expect(host.refusal()).toBe('');
      expect(host.run(`${tool} undo`)).toMatchObject({ status: 0 });
      expect(host.read()).toBe(page);
      expect(host.run('ls -A etc/nginx/conf.d').printed).toBe('example.conf\n');
    }
  });
});

describe('what was there', () => {
  it('is kept in a dated folder for each run, and no later run overwrites it', () => {
    const host = begun();
    host.run(`${tool} ${slow}`);
    host.run(`${tool} undo`);
    host.run(begin);
    host.run(`${tool} ${slow}`);
    const kept = host.run('cat root/fix502/trial-20*/1.before').printed;
    expect(kept).toBe(page + page);
  });

  it('is not touched where it is a file of another content, nor by undo', () => {
    const host = begun({ [site]: page, [written]: '# of somebody\n' });
    expect(host.run(write).status).not.toBe(0);
    expect(host.run(`${tool} undo`).status).toBe(0);
    expect(host.read(written)).toBe('# of somebody\n');
  });

  it('is not removed where somebody has changed since what the run had written', () => {
    const host = begun();
    host.run(write);
    host.run(`echo '# mine' >> etc/nginx/conf.d/fix502-trial.conf`);
    expect(host.run(`${tool} undo`).printed).toContain('has been changed since, and stays');
    expect(host.read(written)).toContain('# mine');
  });

  it('stays a link, a file with two names, and as readable as it was', () => {
    const host = begun({ '/etc/nginx/sites/a': page, [site]: page });
    host.run(`ln -f etc/nginx/sites/a etc/nginx/conf.d/second; rm etc/nginx/conf.d/example.conf`);
    host.run(`ln -s ../sites/a etc/nginx/conf.d/example.conf; chmod 640 etc/nginx/sites/a`);
    const look = `stat -c '%i %h %a' etc/nginx/sites/a; readlink etc/nginx/conf.d/example.conf`;
    const before = host.run(look).printed;
    expect(host.run(`${tool} ${slow}`).status).toBe(0);
    expect(host.read()).toBe(longer);
    expect(host.run(look).printed).toBe(before);
  });

  it('lets a written file be read whatever the umask', () => {
    const host = begun();
    host.run(`umask 077; ${write}`);
    expect(host.run('stat -c %a etc/nginx/conf.d/fix502-trial.conf').printed).toBe('644\n');
  });
});

describe('two runs on one file', () => {
  const rule = (name: string, what: string) => `sh /root/fix502/${name}/run nginx ${site} ${what}`;
  const later = (host: ReturnType<typeof hostWith>, what: string) => {
    host.run('sh /root/fix502/tool begin later');
    expect(host.run(rule('later', what)).status).toBe(0);
  };
  const undoLater = 'sh /root/fix502/later/run undo';

  const pairs = [
    ['a line', 'at proxy_pass -- at-least proxy_read_timeout 90s', 'set proxy_http_version 1.1'],
    ['two words', 'at proxy_pass -- address 127.0.0.1:3001', 'set proxy_http_version 1.1'],
    ['the same word', 'at proxy_pass -- address 127.0.0.1:3001', 'scheme https'],
    [
      'the same value',
      'at proxy_pass -- at-least proxy_read_timeout 90s',
      'at-least proxy_read_timeout 100s',
    ],
  ] as const;
  describe.each(awks)('by %s', (awk) => {
    it.each(pairs)('are undone in both orders, byte for byte: %s', (_, first, second) => {
      for (const olderFirst of [true, false]) {
        const host = begun({ [site]: page }, awk);
        expect(host.run(`${tool} nginx ${site} ${first}`).status).toBe(0);
        const withOne = host.read();
        later(host, `at proxy_pass -- ${second}`);
        for (const undo of olderFirst ? [`${tool} undo`, undoLater] : [undoLater, `${tool} undo`]) {
          const { status, printed } = host.run(undo);
          expect(status, printed).toBe(0);
          if (undo === undoLater && !olderFirst) expect(host.read()).toBe(withOne);
        }
        expect(host.read()).toBe(page);
      }
    });
  });

  it('keep what the newer one has made of the same words, until that one is undone', () => {
    const host = begun();
    host.run(`${tool} nginx ${site} at proxy_pass 127.0.0.1:3000 -- address 127.0.0.1:3001`);
    later(host, 'at proxy_pass 127.0.0.1:3001 -- scheme https');
    const both = host.read();
    const journal = 'root/fix502/trial/journal';
    host.run(`cp ${journal} journal`);
    expect(host.run(`${tool} undo`).printed).toContain('/root/fix502/later');
    expect(host.read()).toBe(both);
    // As if it had been killed before it could note that this is done.
    host.run(`cp journal ${journal}`);
    expect(host.run(`${tool} undo`).status).toBe(0);
    expect(host.read()).toBe(both);
    host.run(undoLater);
    expect(host.read()).toBe(page);
  });

  it('are left alone where somebody else has changed the same words by hand', () => {
    const host = begun();
    host.run(`${tool} nginx ${site} at proxy_pass 127.0.0.1:3000 -- address 127.0.0.1:3001`);
    host.run(`sed -i 's/127.0.0.1:3001/10.0.0.9:1/' etc/nginx/conf.d/example.conf`);
    const mine = host.read();
    const { status, printed } = host.run(`${tool} undo`);
    expect(status).not.toBe(0);
    expect(printed).toContain('diff ');
    expect(host.read()).toBe(mine);
  });
});

describe('the reader of nginx’s configuration', () => {
  const word = fc.constantFrom(
    'a',
    '"b c;"',
    "'{'",
    '${x}y',
    '\\;',
    '$a',
    'ü',
    '"it\'s"',
    '~^/x#y',
  );
  const gap = fc.constantFrom(' ', '\t', '\n', '\r\n', ' # note; { "\n', '  ');
  const statement: fc.Arbitrary<string> = fc
    .tuple(fc.array(fc.tuple(gap, word), { maxLength: 3 }), gap)
    .map(([words, end]) => `set${words.map(([space, text]) => space + text).join('')}${end};`);
  const block = fc
    .tuple(fc.array(fc.tuple(gap, statement), { maxLength: 4 }), gap)
    .map(([all, end]) => `location /${all.length} {${all.flat().join('')}${end}}`);
  const text = fc
    .tuple(fc.array(fc.tuple(gap, fc.oneof(statement, block)), { maxLength: 5 }), gap)
    .map(([all, end]) => `${all.flat().join('')}\nserver { listen 1; }${end}`);

  it.each(awks)('leaves every byte that it does not change; by %s', (awk) => {
    const host = hostWith({}, awk);
    fc.assert(
      fc.property(text, (config) => {
        host.run(begin);
        host.run(`cat > etc/nginx/text <<'END OF TEXT'\n${config}\nEND OF TEXT`);
        const before = host.read('/etc/nginx/text');
        const rule = `nginx /etc/nginx/text in server -- set listen`;
        const { status, printed } = host.run(`${tool} ${rule} 2`);
        expect(status, printed).toBe(0);
        expect(host.read('/etc/nginx/text')).toBe(before.replace('listen 1;', 'listen 2;'));
        host.run(`${tool} undo`);
        expect(host.read('/etc/nginx/text')).toBe(before);
      }),
      { numRuns: 15 },
    );
  });
});
