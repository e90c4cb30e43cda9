/** Whole files and lines of the system: the edits, run as printed, on files as they are on real hosts. */
import { describe, expect, it } from 'vitest';
import { configurationRepair } from '../../../src/snippets/configuration-repair.ts';
import { hostsEntry } from '../../../src/snippets/hosts-entry.ts';
import { ipv4Only } from '../../../src/snippets/ipv4-only.ts';
import { changed, hostWith, server, site } from './host.ts';

describe('the good copy', () => {
  const copy = '/root/nginx-copy/example.conf';
  const broken = 'server { listen 8980 }\n';

  it('takes the place of the refused file, and goes', () => {
    const host = hostWith({ [site]: broken, [copy]: server() });
    expect([host.apply(configurationRepair), host.apply(configurationRepair)]).toEqual(['', '']);
    expect([host.read(), host.refusal()]).toEqual([server(), '']);
    expect(host.undo(configurationRepair)).toBe('');
    expect(host.read()).toBe(broken);
  });

  it.each(['missing', 'empty'])('changes nothing where it is %s', (state) => {
    const host = hostWith({ [site]: broken, ...(state === 'empty' && { [copy]: '' }) });
    expect(host.apply(configurationRepair)).toContain('Nothing was changed');
    expect(host.read()).toBe(broken);
  });

  it('is never written over a file that is there, nor taken away with it', () => {
    const known = { facts: { 'start-refusal': 'file' } } as const;
    const host = hostWith({ [site]: broken, [copy]: server() });
    expect(host.apply(configurationRepair, known)).toContain('is there with other content');
    expect(host.undo(configurationRepair, known)).toBe('');
    expect(host.read()).toBe(broken);
  });

  it('takes the place of a missing file', () => {
    const known = { facts: { 'start-refusal': 'file' } } as const;
    const host = hostWith({ [copy]: server() });
    expect([
      host.apply(configurationRepair, known),
      host.apply(configurationRepair, known),
    ]).toEqual(['', '']);
    expect(host.read()).toBe(server());
    expect(host.undo(configurationRepair, known)).toBe('');
    expect(host.has(site)).toBe(false);
  });
});

describe('/etc/hosts', () => {
  const hosts = '127.0.0.1 localhost';
  const at = (address: string) => ({ details: { 'listening-host': address } });

  it('gets an IPv6 address without brackets, on a line of its own, once', () => {
    const host = hostWith({ '/etc/hosts': hosts });
    expect([
      host.apply(hostsEntry, at('[fd00::5]')),
      host.apply(hostsEntry, at('[fd00::5]')),
    ]).toEqual(['', '']);
    expect(host.read('/etc/hosts')).toBe(`${hosts}\nfd00::5 app.internal # fix502\n`);
    expect(host.undo(hostsEntry, at('[fd00::5]'))).toBe('');
    expect(host.read('/etc/hosts')).toBe(hosts);
  });

  it('takes no name for an address', () => {
    expect(() => changed(hostsEntry, '', at('db.internal'))).toThrow('is a name');
  });

  it.each(['[fd00::5]', 'db.internal'])('takes no %s for an IPv4 address', (address) => {
    expect(() => changed(ipv4Only, '', at(address))).toThrow('no IPv4 address');
  });
});

it('leaves IPv6 out of the resolver’s answers, and nothing else', () => {
  const text = server('resolver 10.0.0.2 ipv6=on valid=30s;', 'location / { resolver 10.0.0.3; }');
  const after = text.replace('ipv6=on', 'ipv6=off').replace('10.0.0.3;', '10.0.0.3 ipv6=off;');
  expect(changed(ipv4Only, text, { facts: { 'name-in-variable': 'yes' } })).toBe(after);
});
