/** nginx -T: where nginx hands requests on, and to which log it writes. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import { upstreamOf } from '../log/upstream.ts';
import { configurationIn, only, passes } from './directives.ts';
import type { Configuration, Directive } from './directives.ts';
import { errorLog } from './error-log-place.ts';
import { ofEach, open, settled, together, unsaid } from './output.ts';
import type { Known, Told } from './output.ts';
import { groupsIn } from './groups.ts';
import { passTarget } from './pass-target.ts';

export const configuration = ofEach((section) => {
  const found = configurationIn(section);
  if (!found) return undefined;
  return {
    command: 'nginx’s configuration',
    lines: found.lines,
    tell: (known) => tell(found, known),
  };
});

function tell(found: Configuration, known: Known): Told {
  const all = passes(found);
  const distinct = [...new Map(all.map((it) => [`${it.name} ${it.value}`, it])).values()];
  const mine = distinct.filter((it) => isKnownUpstream(it, known));
  const chosen = mine.length === 1 ? mine : distinct;
  return together(
    alsoNamed(found),
    ...(chosen.length === 1 ? [ofPass(chosen[0]!, found)] : []),
    ...(chosen.length > 1 ? [severalPasses(chosen)] : []),
    passTarget(chosen, found, known),
    ...groupsIn(found, known),
    ...errorLog(found),
  );
}

function isKnownUpstream({ value }: Directive, { details }: Known): boolean {
  const { 'upstream-port': port, 'socket-path': socket } = details;
  return Boolean((port && value.includes(`:${port}`)) || (socket && value.includes(socket)));
}

function severalPasses(all: readonly Directive[]): Told {
  const agreed = new Set(all.map(({ name }) => name)).size === 1;
  const quote = all.map(({ line }) => line.text.trim()).join('\n');
  const says = 'Requests are handed on in several places. Which one serves the failing URL?';
  if (!agreed) return open(says, quote);
  return { ...open(says, quote), facts: { 'upstream-protocol': protocolOf(all[0]!) } };
}

const protocols: Readonly<Record<string, DefiniteAnswer<'upstream-protocol'>>> = {
  proxy_pass: 'http',
  fastcgi_pass: 'fastcgi',
  uwsgi_pass: 'uwsgi',
  scgi_pass: 'scgi',
  grpc_pass: 'grpc',
};
const protocolOf = ({ name }: Directive) => protocols[name]!;

function ofPass(pass: Directive, found: Configuration): Told {
  const { name, value, line, file } = pass;
  const hasVariable = value.includes('$');
  const group = value.replace(/^\w{2,8}:\/\//, '').replace(/[/:$].*$/, '');
  const servers = found.directives.filter((it) => it.name === 'server' && it.group === group);
  const at = hasVariable ? nothing : addressOf(pass, servers);
  const lookedUp = hasVariable ? ', with a variable: the name is looked up for each request' : '';
  return together(
    settled(
      `Requests are handed on by ${name} ${value}${lookedUp}.`,
      line.text.trim(),
      {
        'upstream-protocol': protocolOf(pass),
        'name-in-variable': hasVariable ? 'yes' : 'no',
        ...at.facts,
      },
      {
        'site-file': file,
        'upstream-name': hasVariable || servers.length > 0 ? undefined : named(group),
      },
    ),
    unsaid(servers.length > 1 ? {} : at.details),
  );
}

const nothing: Known = { facts: {}, details: {} };

/** Of a group with one server, that server's. */
function addressOf(pass: Directive, servers: readonly Directive[]): Known {
  const address = servers.length === 1 ? servers[0]!.value : pass.value;
  return upstreamOf(address.replace(/^(?!\w{2,8}:\/\/)/, `${protocolOf(pass)}://`));
}

/** A name that has to be resolved: no address, no socket, no bare word that a group would have. */
function named(host: string): string | undefined {
  return /^[a-z][\w-]*\.[\w.-]*[a-z]$/i.test(host) ? host : undefined;
}

function alsoNamed(found: Configuration): Told {
  const resolver = only(found, 'resolver')?.value.split(/\s+/)[0];
  const names = only(found, 'server_name')?.value.split(/\s+/) ?? [];
  return unsaid({
    'resolver-address': resolver,
    'server-name': names.find((it) => /[a-z]\.[a-z]/i.test(it) && !it.includes('*')),
    'nginx-user': only(found, 'user')?.value.split(/\s+/)[0],
  });
}
