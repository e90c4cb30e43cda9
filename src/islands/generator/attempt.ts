import type { DetailId } from '../../log/details.ts';
import type { Change, Setting, Snippet } from '../../snippets/snippet.ts';

export interface Attempt {
  /** The change, or why there is none for this setting: it is said, and never printed in part. */
  result: Change | string;
  /** The details that this variant of the text depends on, in the snippet's order; the others need not be asked for. */
  details: DetailId[];
}

export function attempt(snippet: Snippet, setting: Setting): Attempt {
  const read = new Set<string | symbol>();
  const details = new Proxy(setting.details, {
    get(all, id) {
      read.add(id);
      return Reflect.get(all, id) as string;
    },
  });
  const result = setting.unwritten ?? changeOrReason(snippet, { ...setting, details });
  return { result, details: snippet.details.filter((id) => read.has(id)) };
}

function changeOrReason(snippet: Snippet, setting: Setting): Change | string {
  try {
    return snippet.change(setting);
  } catch (reason) {
    return reason instanceof Error ? reason.message : String(reason);
  }
}
