/** A tree as text, for those who review it: every question, and where each of its answers leads. */
import type { Outline } from '../../src/diagnosis/outline.ts';

export function outlineForReview({ questions, ends }: Outline): string {
  const asked = Object.entries(questions).map(([fact, routes]) => {
    const rows = Object.entries(routes).map(([answer, to]) => `  ${answer} -> ${nameOf(to)}`);
    return [`${fact}?`, ...rows].join('\n');
  });
  function nameOf(id: string): string {
    const kind = ends[id];
    if (kind === 'cause') return `cause ${id}`;
    if (kind === 'hand-off') return `tree ${id}`;
    return kind === 'shortlist' ? 'the causes that are left' : `${id}?`;
  }
  return `${asked.join('\n\n')}\n`;
}
