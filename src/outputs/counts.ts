/** What the loops on the questions' pages print: statuses by port, counted statuses, durations, network namespaces. */
import { momentTables } from './moments.ts';
import type { Table } from './moments.ts';
import { ofEach, quoted, settled } from './output.ts';
import type { Line, Section, Sighting } from './output.ts';
import { countsOwnAnswers } from './printed-numbers.ts';

const tables: readonly Table[] = [
  {
    // for port in …; do curl -w "$port %{http_code}\n"
    form: /^(\d{2,5}) ([1-5]\d\d|000)$/,
    tell(rows, quote) {
      const bad = rows.filter(([, , status]) => status === '502').length;
      if (rows.length < 2 || bad === 0) return undefined;
      const isOne = bad < rows.length;
      return settled(
        isOne ? `${bad} of ${rows.length} servers answers 502.` : 'All servers answer 502.',
        quote,
        { 'failing-servers': isOne ? 'one' : 'all' },
      );
    },
  },
  {
    // awk over $upstream_addr: failures out of requests
    form: /^(\S{1,60}:\d{1,5}) (\d{1,9})\/(\d{1,9})$/,
    tell(rows, quote) {
      const bad = rows.filter(([, , failed]) => failed !== '0').length;
      if (rows.length < 2 || bad === 0) return undefined;
      const isOne = bad < rows.length;
      return settled(`${bad} of ${rows.length} servers had failures.`, quote, {
        'failing-servers': isOne ? 'one' : 'all',
      });
    },
  },
  {
    // for i in $(seq 20); do curl -w '%{http_code}\n'; done | sort | uniq -c
    form: /^\s+(\d{1,6}) ([1-5]\d\d|000)$/,
    tell(rows, quote) {
      const [[, , status]] = rows as [RegExpExecArray];
      if (rows.length !== 1 || status !== '502') return undefined;
      return settled('Every request got a 502.', quote, { 'front-failures': 'all' });
    },
  },
  {
    // curl -w '%{http_code} %{time_total}\n', twice
    form: /^502 (\d{1,4}\.\d{1,9})$/,
    tell(rows, quote) {
      const times = rows.map(([, time]) => Number(time));
      const spread = Math.max(...times) - Math.min(...times);
      if (rows.length < 2 || Math.min(...times) < 2 || spread > 2) return undefined;
      return settled(`Each fails after ${Math.round(times[0]!)} seconds.`, quote, {
        'failing-requests': 'same-duration',
      });
    },
  },
  {
    // readlink /proc/1/ns/net, then that of each nginx process
    form: /^net:\[(\d{1,20})\]$/,
    tell(rows, quote) {
      const [host, ...own] = rows.map(([, id]) => id);
      if (own.length === 0) return undefined;
      const isApart = own.every((id) => id !== host);
      return settled(
        isApart ? 'nginx has a network of its own.' : 'nginx shares the host’s network.',
        quote,
        { 'nginx-in-container': isApart ? 'yes' : 'no' },
      );
    },
  },
];

export const counts = ofEach((section): Sighting | undefined => {
  if (countsOwnAnswers(section)) return undefined;
  const found = [...tables, ...momentTables]
    .map((table) => ({ table, rows: rowsOf(section, table) }))
    .find(({ rows }) => rows.length > 0);
  if (!found) return undefined;
  const { table, rows } = found;
  const quote = quoted(rows.slice(0, 6));
  const told = table.tell(
    rows.map(({ text }) => table.form.exec(text)!),
    quote,
  );
  return told ? { command: 'Counted', lines: rows, tell: () => told } : undefined;
});

/** A table that other lines stand between is no table. */
function rowsOf({ lines }: Section, { form }: Table): Line[] {
  const rows = lines.filter(({ text }) => form.test(text));
  const isTogether = rows.length > 0 && rows.at(-1)!.at - rows[0]!.at === rows.length - 1;
  return isTogether ? rows : [];
}
