/** openssl s_client: what the upstream wants before it shakes hands. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import { handshakesIn } from './handshakes.ts';
import type { Handshake } from './handshakes.ts';
import { open, quoted, settled } from './output.ts';
import type { Known, OutputReader, Told } from './output.ts';

export const handshake: OutputReader = (sections) => {
  const all = sections.flatMap(handshakesIn);
  if (all.length === 0) return [];
  return [
    {
      command: 'openssl s_client',
      lines: all.flatMap(({ lines }) => lines),
      tell: (known) => tell(all, known),
    },
  ];
};

const withName = ({ command }: Handshake) => /-servername\b/.test(command);
const withoutName = ({ command }: Handshake) => /-noservername\b/.test(command);

function tell(all: readonly Handshake[], known: Known): Told {
  if (all.every(({ isRefused }) => isRefused))
    return open('Nothing listens there: the connection was refused before any TLS.', quote(all));
  const passed = all.filter((it) => it.passed);
  const failed = all.filter((it) => !it.passed && !it.isRefused);
  if (failed.length > 0 && passed.length === 0 && failed.every(({ isPlain }) => isPlain))
    return answer('never', 'What answers there does not speak TLS.', failed);
  const legacy = failed.filter(({ isLegacy }) => isLegacy);
  if (legacy.length > 0)
    return answer(
      'with-legacy-connect',
      'OpenSSL refuses a server that does not know secure renegotiation.',
      legacy,
    );
  const asking = all.filter(({ asksCertificate }) => asksCertificate);
  if (asking.length > 0)
    return answer(
      'with-certificate',
      'The upstream asks for a client certificate. It may ask and not insist.',
      asking,
    );
  if (failed.some(withoutName) && passed.some(withName))
    return answer(
      'with-name',
      'With the name it gets through, without it does not.',
      failed.filter(withoutName),
    );
  return byCiphers(passed, failed) ?? byVersion(passed, failed, known) ?? rest(passed, failed);
}

const lists: Readonly<Record<string, DefiniteAnswer<'cipher-list'>>> = {
  'DEFAULT:!kDHE': 'without-dh',
  'HIGH:!aNULL': 'high',
  'DEFAULT:@SECLEVEL=1': 'level-1',
  'DEFAULT:@SECLEVEL=0': 'level-0',
};

/** The lists of a loop over -cipher, the strongest first. DEFAULT is what nginx offers unless it is told otherwise. */
function byCiphers(passed: readonly Handshake[], failed: readonly Handshake[]): Told | undefined {
  const isDefault = ({ ciphers }: Handshake) => ciphers === undefined || ciphers === 'DEFAULT';
  const first = passed.find(({ ciphers }) => lists[ciphers ?? '']);
  const list = lists[first?.ciphers ?? ''];
  if (!first || !list || passed.some(isDefault) || !failed.some(isDefault)) return undefined;
  return settled(
    `${first.ciphers} is the first list of ciphers that gets through.`,
    quote([...failed.filter(isDefault), first]),
    { 'tls-handshake': 'with-cipher', 'cipher-list': list },
  );
}

/** The versions of a loop over -tls1_2 and -tls1_3, or of single commands. */
function byVersion(
  passed: readonly Handshake[],
  failed: readonly Handshake[],
  known: Known,
): Told | undefined {
  const asked = (it: Handshake) => it.tried ?? / -(tls1(?:_\d)?)\b/.exec(it.command)?.[1];
  const good = passed.map(asked).filter((it) => it !== undefined);
  const bad = failed.filter((it) => it.alert === 70 || asked(it) !== undefined);
  if (good.length === 0 || bad.length === 0) return undefined;
  if (good.every((it) => it === 'tls1_3') && offersNew(known))
    return open(
      'It speaks TLS 1.3 only, which your nginx offers too, unless a …_ssl_protocols line says otherwise.',
      quote(bad),
    );
  return answer(
    'with-version',
    `It gets through with ${good.join(', ').replaceAll('_', '.')} only.`,
    bad,
  );
}

/** From 1.23.4 on nginx offers TLS 1.3 by default. */
function offersNew({ details }: Known): boolean {
  const [major = 0, minor = 0, patch = 0] = (details['nginx-version'] ?? '0.0.0')
    .split('.')
    .map(Number);
  return major === 1 && (minor > 23 || (minor === 23 && patch >= 4));
}

function rest(passed: readonly Handshake[], failed: readonly Handshake[]): Told {
  const old = passed.some((it) => it.version === 'TLSv1.2' || it.tried === 'tls1_2');
  if (failed.length === 0 && passed.some(withoutName) && old)
    return answer('always', 'Without a name, and with TLS 1.2, it gets through.', passed);
  if (failed.length === 0)
    return open(
      'It gets through so. Try it as nginx does, without a name (-noservername) and with -tls1_2.',
      quote(passed),
    );
  const alert = failed.find((it) => it.alert !== undefined)?.alert;
  return open(
    `It is refused${alert ? ` with alert ${alert}` : ''}. Try it with -servername and the site’s name, and paste both commands with their prompts.`,
    quote(failed),
  );
}

function answer(
  found: DefiniteAnswer<'tls-handshake'>,
  says: string,
  from: readonly Handshake[],
): Told {
  return settled(says, quote(from), { 'tls-handshake': found });
}

function quote(all: readonly Handshake[]): string {
  return quoted(all.flatMap(({ lines }) => lines).slice(0, 4));
}
