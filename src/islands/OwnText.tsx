/** A text of the site with the reader's own values in the place of its examples. */
import type { Details } from '../log/details.ts';
import { examplesIn } from './answers/examples.ts';

function pieces(text: string, own: Details): { text: string; isOwn: boolean }[] {
  let end = 0;
  const found = examplesIn(text).flatMap(({ at, text: example, detail }) => {
    const before = { text: text.slice(end, at), isOwn: false };
    end = at + example.length;
    return [before, { text: own[detail] ?? example, isOwn: own[detail] !== undefined }];
  });
  return [...found, { text: text.slice(end), isOwn: false }];
}

export function ownText(text: string, own: Details): string {
  return pieces(text, own)
    .map((piece) => piece.text)
    .join('');
}

/** The examples that stay, since the reader has given nothing in their place. */
export function examplesLeft(text: string, own: Details): string[] {
  const left = examplesIn(text).filter(({ detail }) => own[detail] === undefined);
  return [...new Set(left.map((example) => example.text))];
}

/** The same with the reader's values marked. */
export function OwnText({ text, own }: { text: string; own: Details }) {
  return (
    <>
      {pieces(text, own).map((piece) =>
        piece.isOwn ? <span class="own">{piece.text}</span> : piece.text,
      )}
    </>
  );
}
