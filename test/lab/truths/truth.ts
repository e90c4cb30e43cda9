/** What the tests of `content/truths` have in common. */
import { readFileSync } from 'node:fs';
import type { Machine } from '../machine.ts';

/** The rows of a truth's table, its heading first; each begins with an empty cell. */
export function rowsOf(id: string): string[][] {
  return readFileSync(`content/truths/${id}.mdx`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

export const errorLog = (machine: Machine) => machine.must('cat /var/log/nginx/error.log');
export const emptyErrorLog = (machine: Machine) =>
  machine.must('truncate -s 0 /var/log/nginx/error.log');

/** What a client gets for a path of the site. */
export async function statusAt(machine: Machine, path: string): Promise<number> {
  const answer = `curl -s -m 300 -o /dev/null -w '%{http_code}' -H 'Host: example.com' http://127.0.0.1${path} || true`;
  return Number(await machine.must(answer));
}
