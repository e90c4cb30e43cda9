/** Whose error page it is, as HTML, as text from a browser, and as headers. */
import { describe, expect, it } from 'vitest';
import { readPaste } from '../../../src/outputs/read.ts';
import { makers } from '../../../src/outputs/page-rows.ts';
import { madeHere, plainPage, quotedElsewhere } from './error-pages.ts';

const all = { ...madeHere, ...quotedElsewhere };

describe('an error page', () => {
  it.each(Object.entries(all))('of %s is told by its text', (_, { text, says, facts }) => {
    const paste = readPaste(text);
    expect(paste.outputs.map((it) => it.sentences[0]?.says)).toEqual([
      expect.stringContaining(says),
    ]);
    expect(paste.facts).toEqual(facts);
    expect(paste.log.unknown).toEqual([]);
    expect(paste.log.findings).toEqual([]);
  });

  it.each(Object.entries(all))('of %s is the same with Windows line ends', (_, { text, facts }) => {
    expect(readPaste(text.replaceAll('\n', '\r\n')).facts).toEqual(facts);
  });

  it('is told of every maker at least once', () => {
    const said = Object.values(all).map(({ says }) => says);
    const missing = Object.entries(makers).filter(
      ([id, { name }]) => id !== 'istio' && !said.some((it) => it.includes(name)),
    );
    expect(missing).toEqual([]);
  });

  it('gives nginx’s version, to put into commands', () => {
    expect(readPaste('502 Bad Gateway\nnginx/1.26.3').details).toEqual({
      'nginx-version': '1.26.3',
    });
  });

  it('leaves a log line its word', () => {
    const line =
      '2026/11/20 14:31:02 [error] 812#812: *41 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.7, server: example.com, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:3000/", host: "example.com"';
    const { text } = madeHere['HAProxy, 502']!;
    for (const paste of [readPaste(`${line}\n${text}`), readPaste(`${text}\n${line}`)]) {
      expect(paste.facts.symptom).toBe('connection-refused');
      expect(paste.outputs).toHaveLength(1);
      expect(paste.differences).toEqual([]);
    }
  });

  it('is found after a command, and says nothing of what the application speaks', () => {
    const page = plainPage('502 Bad Gateway', '<hr><center>nginx/1.22.1</center>\n');
    const text = `$ curl -si https://example.com/\nHTTP/1.1 502 Bad Gateway\nServer: nginx/1.22.1\n\n${page}`;
    expect(readPaste(text).facts).toEqual({ 'nginx-answers': 'status-502' });
  });

  it.each([
    'HTTP/1.1 200 OK\nServer: nginx/1.22.1\n\n<html><body>Hello</body></html>',
    'HTTP/1.1 301 Moved Permanently\nServer: cloudflare\n',
    'HTTP/1.1 404 Not Found\nServer: Apache\n',
    'The shop is closed today.',
    'no such page',
  ])('is not seen in %j', (text) => {
    expect(readPaste(text).outputs.filter(({ command }) => command === 'Error page')).toEqual([]);
  });
});
