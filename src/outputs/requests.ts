/** curl, wget: what nginx answers itself, or the application without it. */
import { askedIn } from './asked.ts';
import type { Asked } from './asked.ts';
import { directAnswer } from './direct-answer.ts';
import { nginxAnswer } from './nginx-answer.ts';
import { ofEach, open, saying } from './output.ts';
import type { Known, Told } from './output.ts';
import { addressOf, socketOf } from './upstream.ts';
import { isSiteFailure, whoAnswered } from './who-answered.ts';

export const requests = ofEach((section) => {
  const asked = askedIn(section);
  if (!asked || isSiteFailure(asked)) return undefined;
  return { command: 'curl', lines: asked.lines, tell: (known) => tell(asked, known) };
});

function tell(asked: Asked, known: Known): Told {
  switch (whoAnswered(asked, known)) {
    case 'nginx':
      return nginxAnswer(asked, known);
    case 'application':
      return directAnswer(asked, known);
    case 'another':
      return saying({ says: elsewhere(asked, known), quote: quoteOf(asked) });
    case 'unclear':
      return open(
        'It is not clear who answered. Paste the command, too; or the …_pass line, to compare.',
        quoteOf(asked),
      );
  }
}

function elsewhere({ url, socket }: Asked, known: Known): string {
  const upstream = socketOf(known) ?? addressOf(known)?.text ?? 'another address';
  return `This is about ${socket ?? url ?? 'another address'}; nginx asks ${upstream}.`;
}

const quoteOf = ({ lines }: Asked): string => lines[0]!.text.trim();
