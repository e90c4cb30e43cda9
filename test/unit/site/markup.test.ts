import { expect, test } from 'vitest';
import { codeBlock, output } from '../../../src/markup/code-block.ts';
import { toHtml } from '../../../src/markup/element.ts';
import { parseFenceInfo } from '../../../src/markup/fence-info.ts';
import { logLine, logParts } from '../../../src/markup/log-line.ts';

const line =
  '2026/11/20 14:31:02 [error] 812#812: *41 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.7, server: example.com, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:3000/", host: "example.com"';

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&#x26;|&amp;/g, '&')
    .replace(/&#x3C;/g, '<');
}

test('a fence names its file and its changed lines', () => {
  expect(parseFenceInfo('title="/etc/a b.conf" {2,4-6}')).toEqual({
    title: '/etc/a b.conf',
    changed: [2, 4, 5, 6],
  });
  expect(parseFenceInfo('')).toEqual({ changed: [] });
});

test.each(['nginx', 'ini', 'sh', 'yaml', 'python', 'js', 'unheard-of'])(
  'code in %s keeps its text, and has classes instead of styles',
  (language) => {
    const code = 'server { listen 80; } # <b> "x" \'y\' & $z\n\n  key = 1';
    const html = toHtml(codeBlock({ code, language }));
    expect(textOf(html)).toBe(code);
    expect(html).not.toContain('style');
  },
);

test('changed lines are marked, and the file is the caption', () => {
  const code = 'listen 80;\nroot /srv;';
  const html = toHtml(codeBlock({ code, language: 'nginx', title: '/etc/x.conf', changed: [2] }));
  expect(html).toContain('<figcaption>/etc/x.conf</figcaption>');
  expect(html.match(/<mark>/g)).toHaveLength(1);
  expect(html).toMatch(/<mark>.*root/);
});

test('a block that may scroll can be reached by keyboard; commands wrap instead', () => {
  const long = 'x'.repeat(80);
  expect(toHtml(codeBlock({ code: long, language: 'nginx' }))).toContain('tabindex="0"');
  expect(toHtml(codeBlock({ code: long, language: 'sh' }))).not.toContain('tabindex');
  expect(toHtml(output('short'))).not.toContain('tabindex');
});

test('a log line is shown as written', () => {
  expect(textOf(toHtml(logLine(line)))).toBe(line);
  expect(textOf(toHtml(logLine('no known form <at all>')))).toBe('no known form <at all>');
});

test('a log line taken apart names its parts', () => {
  const html = toHtml(logParts(line));
  expect(html).toContain('<dt>upstream</dt><dd><samp>http://127.0.0.1:3000/</samp></dd>');
  expect(html).toContain('<dt>client</dt><dd><samp>203.0.113.7</samp></dd>');
});
