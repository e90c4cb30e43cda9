/** A line of /etc/hosts: an address without brackets, and a name. */
import { Refusal } from './snippet.ts';
import type { Edit, Setting } from './snippet.ts';
import { nginx, sh } from './text.ts';

const hosts = '/etc/hosts';
const ipv4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;

/** The address as /etc/hosts has it. A name would have to be looked up itself. */
export function addressIn({ details }: Setting, kind: 'any' | 'IPv4'): string {
  const address = details['listening-host'].replace(/^\[(.*)\]$/, '$1');
  if (ipv4.test(address) || (kind === 'any' && address.includes(':'))) return address;
  throw new Refusal(
    kind === 'any'
      ? `“${address}” is a name: /etc/hosts takes an address. getent hosts ${address} prints it where DNS works.`
      : `“${address}” is no IPv4 address: give the one that the application listens on.`,
  );
}

export function hostsLine({ run, details }: Setting, address: string): Edit {
  const line = sh`${address} ${details['upstream-name']} # fix502`;
  return {
    path: hosts,
    language: 'ini',
    before: nginx``,
    after: line,
    run: sh`${run} line ${hosts} '${line}'`,
  };
}
