import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levels } from '../../../src/report/incident.ts';
import type { Level } from '../../../src/report/incident.ts';
import { reportOf } from '../../../src/report/write.ts';
import { snippets } from '../../../src/snippets/index.ts';
import { anyTwins, bare, incidentWith } from './incidents.ts';

const { times } = bare;
const allLevels = Object.keys(levels) as Level[];

describe('at the strictest level', () => {
  test('nothing of the reader’s survives: other values make the same report', () => {
    fc.assert(
      fc.property(anyTwins, ([one, other]) => {
        expect(reportOf(one, 'strict')).toBe(reportOf(other, 'strict'));
      }),
    );
  });

  test('a report of less redaction does tell them apart', () => {
    const details = { 'socket-path': '/run/shop/web.sock', service: 'shop-web' };
    const incident = incidentWith(bare, { details, lines: ['ab cd ef'], times });
    for (const value of ['/run/shop/web.sock', 'shop-web', 'ab cd ef', '15:02']) {
      expect(reportOf(incident, 'secrets')).toContain(value);
      expect(reportOf(incident, 'internal')).toContain(value);
      expect(reportOf(incident, 'strict')).not.toContain(value);
    }
  });

  test('cause, check, answers, wording and commands are still there, and how long it took', () => {
    const incident = incidentWith(bare, {
      details: { service: 'shop-web' },
      lines: ['x'],
      times: { ...times, began: '2026-11-20T14:31', ended: '2026-11-20T14:43' },
    });
    const text = reportOf(incident, 'strict');
    for (const words of [
      'The application is not running',
      'systemctl status',
      'It is stopped',
      'systemctl daemon-reload',
      'All values are examples',
      'Lasted: 12 min',
      'The service manager: 1 statement',
      'Leave it the memory it needs',
      incident.evidence[0]!.wording.slice(0, 20),
    ])
      expect(text).toContain(words);
  });
});

describe.each(allLevels)('at level %s', (level) => {
  test('the commands of a fix are whole, whatever patterns they have', () => {
    const incident = {
      ...bare,
      state: { ...bare.state, details: { 'upstream-port': '4999' } },
      fixes: [{ id: 'front-keepalive', title: 'The fix' }],
      snippet: snippets['front-keepalive']!,
    };
    expect(reportOf(incident, level)).toContain(
      String.raw`sed -e 's/^[[:space:]]*#.*//' -e 's/\([;{}]\)[[:space:]]*#.*/\1/' | tr ';{}' '\n\n\n'`,
    );
  });
});

test('a value that holds a secret is no part of the commands', () => {
  const details = { 'server-name': 'shop.example.org', 'request-path': '/reset/me@example.org' };
  const incident = {
    ...incidentWith(bare, { details, lines: [], times }),
    fixes: [{ id: 'upstream-address', title: 'The fix' }],
    snippet: snippets['upstream-address']!,
  };
  const text = reportOf(incident, 'secrets');
  expect(text).toContain('--resolve shop.example.org:443:127.0.0.1');
  expect(text).not.toContain('me@example.org');
});

/** All that stands outside blocks of code, read as CommonMark reads fences. */
function outside(markdown: string): string[] {
  let fence = '';
  return markdown.split('\n').filter((line) => {
    const run = /^`{3,}/.exec(line)?.[0] ?? '';
    if (!fence && run) return ((fence = run), false);
    if (fence && run.length >= fence.length && line.trim() === run) return ((fence = ''), false);
    return !fence;
  });
}

describe('Markdown', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '`',
          '```',
          '````',
          '\n',
          '\r',
          '~~~',
          '<script>',
          '# ',
          '|',
          '\u2028',
          'a',
        ),
      )
      .map((all) => all.join('')),
  );

  test.each(['secrets', 'internal'] as const)(
    'cannot be broken by any line at level %s',
    (level) => {
      const details = {};
      const harmless = incidentWith(bare, { details, lines: ['a', 'a'], times });
      fc.assert(
        fc.property(hostile, hostile, (one, other) => {
          const text = reportOf(incidentWith(bare, { details, lines: [one, other], times }), level);
          expect(outside(text)).toEqual(outside(reportOf(harmless, level)));
        }),
      );
    },
  );

  test('cannot be broken by what is said of an output', () => {
    const lines = ['a'];
    const brought = { details: {}, lines, times };
    const count = outside(reportOf(incidentWith(bare, brought), 'secrets')).length;
    fc.assert(
      fc.property(hostile, (words) => {
        const text = reportOf(
          incidentWith(bare, brought, () => words),
          'secrets',
        );
        expect(outside(text)).toHaveLength(count);
      }),
    );
  });

  test('has what the pasted text tells besides the answers', () => {
    const incident = { ...bare, told: { 'upstream-kind': 'php-fpm' as const } };
    for (const level of allLevels) expect(reportOf(incident, level)).toContain('PHP-FPM**');
  });

  test.each(allLevels)('has the parts in order at level %s', (level) => {
    const details = { service: 'shop' };
    const text = reportOf(incidentWith(bare, { details, lines: ['a'], times }), level);
    const headings = outside(text).filter((line) => line.startsWith('## '));
    expect(headings).toEqual([
      '## Evidence',
      '## What was found out',
      '## Cause',
      '## Fix',
      '## Other fixes of this cause',
      ...(level === 'strict' ? [] : ['## Values']),
    ]);
  });
});
