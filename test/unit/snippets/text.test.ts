import { describe, expect, it } from 'vitest';
import { UnsafeValue, nginx, sh } from '../../../src/snippets/text.ts';

describe('a template tag', () => {
  it('keeps the text as it looks in the source, less the indentation that all lines share', () => {
    const text = nginx`
      location / {
          proxy_pass http://${'127.0.0.1'}:${3000};
      }
    `;
    expect(text.source).toBe('location / {\n    proxy_pass http://127.0.0.1:3000;\n}');
  });

  it('indents text of several lines like the line it is put into', () => {
    const inner = nginx`
      a 1;
      b 2;
    `;
    expect(
      nginx`
      block {
          ${inner}
      }
    `.source,
    ).toBe('block {\n    a 1;\n    b 2;\n}');
  });

  it('leaves out the line of a list that is empty', () => {
    expect(
      nginx`
      a {
          ${[]}
          b 1;

          ${[]}
      }
    `.source,
    ).toBe('a {\n    b 1;\n}');
  });

  it('keeps backslashes and the shell’s own dollar signs', () => {
    expect(sh`curl -w '%{http_code}\n' "$HOME" \${x}`.source).toBe(
      `curl -w '%{http_code}\\n' "$HOME" \${x}`,
    );
  });

  it.each([
    '',
    ' ',
    'a b',
    'a;',
    '{',
    '}',
    '$x',
    '`id`',
    '"',
    "'",
    '\\',
    '\n',
    '#x',
    '|',
    '&',
    '<',
    '>',
    '(',
    '*',
    '?',
    '!',
    '-rf',
    '~root',
    '\u0000',
    'ä',
  ])('refuses %j and says what is allowed', (value) => {
    expect(() => nginx`server_name ${value};`).toThrow(UnsafeValue);
    expect(() => nginx`server_name ${value};`).toThrow('use letters, digits');
  });

  it('refuses a number that is none', () => {
    expect(() => nginx`x ${Number('a')};`).toThrow(UnsafeValue);
  });
});
