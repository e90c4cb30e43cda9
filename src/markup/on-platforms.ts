/** ```sh everywhere: a command beside its forms for other platforms, of which the reader can hide all but one. */
import type { Element } from 'hast';
import { variantsOf } from '../platforms/everywhere.ts';
import { namesOf } from '../platforms/readers.ts';
import { element } from './element.ts';

export function onPlatforms(code: string, block: (command: string) => Element): Element {
  const variants = variantsOf(code);
  if (variants.length === 1) return block(code);
  return element(
    'div',
    { className: ['platforms'] },
    ...variants.map(({ command, platforms }) =>
      element(
        'div',
        { className: ['platform'], dataPlatforms: platforms.join(' ') },
        element('p', { className: ['platform-name'] }, namesOf(platforms)),
        block(command),
      ),
    ),
  );
}
