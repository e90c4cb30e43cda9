/** Which protocol an answer proves. */
import type { DefiniteAnswer } from '../../machines/facts.ts';
import type { Asked, Reply } from './asked.ts';
import { open, settled } from './output.ts';
import type { Told } from './output.ts';

/** A status by TLS proves TLS; one in plain HTTP proves HTTP, but for the 400 of a TLS port. */
export function spoken(
  { line, version, status }: Reply,
  { url, socket, command }: Pick<Asked, 'url' | 'socket' | 'command'>,
): Told {
  const text = line.text.trim();
  if (status === 0) return open('There was no answer.', text);
  if (url?.startsWith('https://')) return speaks('tls', `It answers ${status} over TLS.`, text);
  if (version === '2') return speaks('http2', 'It speaks HTTP/2 without TLS.', text);
  if (version === undefined && !socket && !command.includes('http://'))
    return open(`The status is ${status}.`, text);
  if (status === 400)
    return open(
      '400 to a plain request: it may be a port for TLS. Try https:// with curl -k.',
      text,
    );
  if (/^50[234]$/.test(String(status)) && version === undefined)
    return open(`It fails now, with ${status}.`, text);
  return speaks('http', `It answers ${status} in plain HTTP.`, text);
}

function speaks(answer: DefiniteAnswer<'upstream-speaks'>, says: string, text: string): Told {
  return settled(says, text, { 'upstream-speaks': answer });
}
