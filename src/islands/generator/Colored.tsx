import type { Language } from '../../snippets/text.ts';
import { highlight } from './highlight.ts';

export function Colored({ text, language }: { text: string; language: Language }) {
  return (
    <>
      {highlight(text, language).map(({ text: piece, color }) =>
        color ? <span class={color}>{piece}</span> : piece,
      )}
    </>
  );
}
