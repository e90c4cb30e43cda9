/** What the …_pass lines name: an address, a name, a unix socket, or something by TLS. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import type { Configuration, Directive } from './directives.ts';
import { saying } from './output.ts';
import type { Known, Told } from './output.ts';
import { whereNoLog } from './where-no-log.ts';

type Target = DefiniteAnswer<'pass-target'>;

/** Several lines answer, too, as long as they name the same kind. */
export function passTarget(chosen: readonly Directive[], found: Configuration, known: Known): Told {
  const targets = new Set(chosen.map((pass) => targetOf(pass, found)));
  const [target] = targets;
  if (targets.size !== 1 || !target) return saying();
  return { ...saying(), facts: whereNoLog(known, { 'pass-target': target }) };
}

function targetOf({ value }: Directive, { directives, ungrouped }: Configuration) {
  if (/^(?:https|grpcs):\/\//.test(value)) return 'https';
  const address = value.replace(/^\w{2,8}:\/\//, '');
  const group = address.replace(/[/:].*$/, '');
  const named = directives.filter((it) => it.name === 'server' && it.group === group);
  const isWord = /^[\w-]+(?:\/.*)?$/.test(address) && address !== 'localhost';
  const servers = named.length > 0 || !isWord ? named : ungrouped;
  if (servers.length === 0) return isWord ? undefined : kindOf(address);
  const kinds = new Set(servers.map((it) => kindOf(it.value)));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function kindOf(address: string): Target {
  if (address.startsWith('unix:')) return 'unix-socket';
  const isAddress = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-fA-F:.]+\]|localhost)(?![\w.-])/;
  return isAddress.test(address) ? 'address' : 'name';
}
