import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../../machines/facts.ts';
import type { Details } from '../../../src/log/details.ts';
import { backupFolder } from '../../../src/snippets/runbook.ts';
import { settingFor } from '../../../src/snippets/snippet.ts';
import type { Snippet } from '../../../src/snippets/snippet.ts';
import { upstreamCa } from '../../../src/snippets/upstream-ca.ts';
import { upstreamScheme } from '../../../src/snippets/upstream-scheme.ts';
import { upstreamTls } from '../../../src/snippets/upstream-tls.ts';

const folder = mkdtempSync(join(tmpdir(), 'fix502-tls-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'site.conf');

/** Runs the snippet's edit on a file, `times` times, and returns what is in it then. */
function edited(snippet: Snippet, text: string, details: Details, facts: Facts = {}, times = 1) {
  writeFileSync(file, text);
  const setting = settingFor(snippet, { facts, details: { ...details, 'site-file': file } });
  const command = snippet.change(setting).edits![0]!.run.source.replaceAll(backupFolder, folder);
  for (let time = 1; time <= times; time++) {
    const { status } = spawnSync('sh', ['-c', command]);
    if (status !== 0) return status;
  }
  return readFileSync(file, 'utf8');
}

const include = 'include /etc/nginx/conf.d/fix502-upstream-tls.inc;';

describe('the include beside proxy_pass', () => {
  it('stands before the line, once, however often the command is run', () => {
    const before = 'location / { proxy_pass https://app; }\n';
    const after = `location / { ${include} proxy_pass https://app; }\n`;
    expect(edited(upstreamTls, before, {}, {}, 2)).toBe(after);
  });

  it('leaves a comment a comment', () => {
    const before = '    # proxy_pass https://old;\n    proxy_pass https://app;\n';
    const after = `    # ${include} proxy_pass https://old;\n    ${include} proxy_pass https://app;\n`;
    expect(edited(upstreamTls, before, {})).toBe(after);
  });

  it('is refused where no upstream is asked by TLS', () => {
    expect(edited(upstreamTls, 'proxy_pass http://app;\n', {})).toBe(1);
  });

  it('knows the other families', () => {
    const grpc = edited(
      upstreamTls,
      'grpc_pass grpcs://app;\n',
      {},
      { 'upstream-protocol': 'grpc' },
    );
    expect(grpc).toBe(`${include} grpc_pass grpcs://app;\n`);
  });
});

describe('the other scheme', () => {
  const at = (port: string) => ({ 'upstream-host': '10.0.0.20', 'upstream-port': port });

  it('keeps the path and everything around', () => {
    const before = 'location /a/ { proxy_pass https://10.0.0.20:3000/b/; }\n';
    const after = 'location /a/ { proxy_pass http://10.0.0.20:3000/b/; }\n';
    expect(edited(upstreamScheme, before, at('3000'))).toBe(after);
  });

  it('writes the port 443 that https:// did not need', () => {
    const after = 'proxy_pass http://10.0.0.20:443;\n';
    expect(edited(upstreamScheme, 'proxy_pass https://10.0.0.20;\n', at('443'))).toBe(after);
  });

  it('leaves other ports of the same host alone', () => {
    expect(edited(upstreamScheme, 'proxy_pass https://10.0.0.20:8443;\n', at('3000'))).toBe(1);
  });
});

it('names another file of trusted certificates, and nothing else', () => {
  const before =
    'proxy_ssl_trusted_certificate /etc/a.pem;\nssl_trusted_certificate /etc/a.pem;\nproxy_ssl_verify on;\n';
  const after =
    'proxy_ssl_trusted_certificate /etc/b.pem;\nssl_trusted_certificate /etc/a.pem;\nproxy_ssl_verify on;\n';
  expect(edited(upstreamCa, before, { 'ca-file': '/etc/b.pem' })).toBe(after);
});
