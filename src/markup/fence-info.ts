/** What stands after the language of a fence: ```nginx title="/etc/nginx/conf.d/app.conf" {2,4-6} or ```sh everywhere */
interface FenceInfo {
  /** The command is shown as each platform runs it. */
  everywhere?: true;
  title?: string;
  changed: number[];
}

export function parseFenceInfo(meta: string): FenceInfo {
  const title = /\btitle="([^"]*)"/.exec(meta)?.[1];
  const ranges = /\{([\d,\s-]+)\}/.exec(meta)?.[1] ?? '';
  const changed = ranges.split(',').flatMap((range) => {
    const [from, to = from] = range.split('-').map(Number);
    if (!from || !to) return [];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  const everywhere = /(?:^|\s)everywhere(?:\s|$)/.test(meta);
  return { ...(everywhere && { everywhere }), ...(title !== undefined && { title }), changed };
}
