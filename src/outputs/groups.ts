/** The `server` lines of an upstream group: down, limited, or plain. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import type { Configuration, Directive } from './directives.ts';
import { passes } from './directives.ts';
import { open, settled } from './output.ts';
import type { Known, Told } from './output.ts';

export function groupsIn(found: Configuration, known: Known): Told[] {
  const servers = found.directives.filter(({ name, group }) => name === 'server' && group);
  const groups = Map.groupBy(servers, ({ group }) => group!);
  if (groups.size === 0) return [];
  const used = [...groups].filter(([name]) => isUsed(name, found));
  const [[name, lines]] = (used.length === 1 ? used : [...groups]) as [[string, Directive[]]];
  if (groups.size > 1 && used.length !== 1)
    return known.facts['symptom'] === 'no-live-upstreams'
      ? [
          open(
            'There are several upstream groups. The log line names the one, after “upstream:”.',
            quote(servers),
          ),
        ]
      : [];
  const answer = answerOf(lines);
  return [
    settled(`The upstream group ${name}: ${words[answer]}`, quote(lines), {
      'group-servers': answer,
    }),
  ];
}

function isUsed(name: string, found: Configuration): boolean {
  return passes(found).some(
    ({ value }) => value.replace(/^\w{2,8}:\/\//, '').split(/[/:]/)[0] === name,
  );
}

const words: Record<DefiniteAnswer<'group-servers'>, string> = {
  'all-down': 'every server says “down”.',
  limited: 'its servers have max_conns=.',
  plain: 'its servers say neither “down” nor max_conns=.',
};

function answerOf(servers: readonly Directive[]): DefiniteAnswer<'group-servers'> {
  if (servers.every(({ value }) => /\sdown\b/.test(value))) return 'all-down';
  return servers.some(({ value }) => /\smax_conns=/.test(value)) ? 'limited' : 'plain';
}

function quote(servers: readonly Directive[]): string {
  return [...new Set(servers.map(({ line }) => line.text.trim()))].join('\n');
}
