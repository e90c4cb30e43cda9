/** What the reader pasted: lines of a log, and commands' outputs with what was understood of them. */
import type { Incident, Output } from './incident.ts';
import { block, code, prose } from './markdown.ts';

type Redact = (text: string) => string;

/** Lines beyond these say the same again, mostly. */
const mostLines = 30;
const longestQuote = 2000;

export function evidence(incident: Incident, redact: Redact): string[] {
  const quote = (text: string) => block(redact(cut(text)), 'text');
  const lines = incident.evidence
    .slice(0, mostLines)
    .flatMap(({ line, count, meaning }) => [`${prose(meaning)}${times(count)}`, quote(line)]);
  const outputs = incident.outputs
    .slice(0, mostLines)
    .flatMap(({ command, sentences }) =>
      sentences.flatMap((it) => [
        `${prose(firstLarge(command))}: ${prose(redact(it.says))}`,
        quote(it.quote),
      ]),
    );
  const others = incident.unknown.slice(0, mostLines).map(({ line }) => cut(line));
  const rest = others.length > 0 ? ['Other lines:', block(redact(others.join('\n')), 'text')] : [];
  return headed([...lines, ...outputs, ...rest]);
}

/** The same without a word of the lines themselves; what an output says holds its values, too. */
export function wordingsOnly({ evidence: met, outputs, unknown }: Incident): string[] {
  const items = [
    ...met.map(
      ({ wording, meaning, count }) => `- ${code(wording)}${times(count)}. ${prose(meaning)}`,
    ),
    ...outputs.map(named),
    ...(unknown.length > 0 ? [`- ${unknown.length} other lines, left out.`] : []),
  ];
  return headed(items.length > 0 ? [items.join('\n')] : []);
}

function named({ command, sentences }: Output): string {
  const count = sentences.length === 1 ? '1 statement' : `${sentences.length} statements`;
  return `- ${prose(firstLarge(command))}: ${count}, left out.`;
}

function headed(blocks: string[]): string[] {
  return blocks.length > 0 ? ['## Evidence', ...blocks] : [];
}

function firstLarge(name: string): string {
  return name.replace(/^the\b/, 'The');
}

function times(count: number): string {
  return count > 1 ? ` (${count} times)` : '';
}

function cut(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)} …` : text;
}
