/** TLS towards the application: the lines that stand beside …_pass, run as printed. */
import { describe, expect, it } from 'vitest';
import { upstreamTls } from '../../../src/snippets/upstream-tls.ts';
import { changed, hostWith, server, site } from './host.ts';

const include = 'include /etc/nginx/conf.d/fix502-upstream-tls-example.com.inc;';

describe('the include beside proxy_pass', () => {
  it('stands before the line, once, and a comment stays a comment', () => {
    const text = server(
      '# proxy_pass https://old;',
      'location / { proxy_pass https://10.0.0.20; }',
    );
    expect(changed(upstreamTls, text)).toBe(
      text.replace('{ proxy_pass', `{ ${include} proxy_pass`),
    );
  });

  it('is refused where no upstream is asked by TLS', () => {
    const text = server('location / { proxy_pass http://10.0.0.20; }');
    expect(changed(upstreamTls, text)).toContain('nothing matches');
  });

  it('knows the other families, and those that have no TLS', () => {
    const host = hostWith({ [site]: server('location / { grpc_pass grpcs://10.0.0.20; }') });
    expect(host.apply(upstreamTls, { facts: { 'upstream-protocol': 'grpc' } })).toBe('');
    expect(host.read()).toContain(`{ ${include} grpc_pass`);
    expect(() => host.apply(upstreamTls, { facts: { 'upstream-protocol': 'scgi' } })).toThrow(
      'no TLS',
    );
  });
});
