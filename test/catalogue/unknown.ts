/** Which formats the signature table does not know in every variant. */
import { match } from '../../src/log/match.ts';
import { filled } from './filled.ts';
import type { Format } from './formats.ts';

export function unknownFormats<F extends Format>(formats: readonly F[]): F[] {
  return formats.filter((format) => !filled(format).every(isKnown));
}

function isKnown(message: string): boolean {
  return match(message).signature?.writer === 'nginx';
}
