/** What a search box is given is often a whole log line. This finds the words in it that are the same on every server. */
const level = /\[(?:emerg|alert|crit|error|warn|notice|info)\]\s*(?:\d+#\d+:\s*)?(?:\*\d+\s*)?/;
const tail = /,\s*(?:client|server|request|upstream|host|referrer|subrequest|resolver):.*$/s;

/** Parts of a message that differ from server to server. */
const own = [
  /["“”][^"“”]*["“”]?/g,
  /\bunix:\s*\S+/g,
  /\[[\da-f:.]+\](?::\d+)?/gi,
  /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g,
  /(?:^|\s)\/\S+/g,
  /\b\d{4}[/-]\d\d[/-]\d\d[T ]\d\d:\d\d:\d\d\S*/g,
  /\b\d+#\d+:?/g,
  /\*\d+/g,
];

/** Searches to try in turn, from exact to loose, until one finds something. */
export function queriesFor(text: string): string[] {
  const pasted = text.trim().slice(0, 4000);
  if (!looksLikeLog(pasted)) return pasted ? [plainWords(pasted)] : [];
  const message = messageIn(pasted);
  const [head = ''] = message.split(/\swhile\s/);
  const number = /\((\d{1,3}):/.exec(pasted)?.[1];
  const words = plainWords(head).split(' ');
  const tries = [plainWords(message), words.join(' '), words.slice(0, 5).join(' ')];
  if (number) tries.push(`${words.slice(0, 2).join(' ')} ${number}`, number);
  tries.push(words.slice(0, 3).join(' '));
  return [...new Set(tries)].filter(Boolean);
}

/** Whether a text is no handful of words but a line of a log, or several. */
export function looksLikeLog(text: string): boolean {
  return (
    level.test(text) || /\bfailed \(|\bupstream\b.*\bwhile\b|\n/.test(text) || text.length > 90
  );
}

/** The message of the first line that has a level, without what stands around it. */
function messageIn(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim());
  const line = lines.find((each) => level.test(each)) ?? lines[0] ?? '';
  const message = line.slice(line.search(level) < 0 ? 0 : line.search(level)).replace(level, '');
  return own.reduce((rest, part) => rest.replace(part, ' '), message.replace(tail, ''));
}

function plainWords(text: string): string {
  return text
    .replace(/\berrno\b(?=\W{0,4}\d)/gi, ' ')
    .replace(/[^\p{L}\p{N}_.:/-]+|[.:](?=\s|$)/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
