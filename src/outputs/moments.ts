/** Tables about time: connections tried, what nginx waited for, errors by the minute. */
import type { Facts } from '../../machines/facts.ts';
import { settled } from './output.ts';
import type { Told } from './output.ts';

export interface Table {
  readonly form: RegExp;
  readonly tell: (rows: readonly RegExpExecArray[], quote: string) => Told | undefined;
}

/** A minute of nginx's error log in minutes since 1970. */
function minuteOf(text: string): number {
  const [year, month, day, hour, minute] = text.split(/[/ :]/).map(Number);
  return Date.UTC(year!, month! - 1, day, hour, minute) / 60_000;
}

export const momentTables: readonly Table[] = [
  {
    // curl -m 5 -w '%{http_code} after %{time_connect} s\n'
    form: /^(\d{3}) after (\d{1,3}\.\d{1,9}) s$/,
    tell(rows, quote) {
      const isConnected = rows.some(([, , time]) => Number(time) > 0);
      const facts: Facts = { connects: isConnected ? 'under-little-load' : 'never' };
      const says = isConnected ? 'It connects.' : 'No attempt has connected.';
      return settled(says, quote, facts);
    },
  },
  {
    // grep -o 'while …' | sort | uniq -c
    form: /^\s+\d{1,9} while (connecting|reading response header|sending request|SSL handshaking)\b/,
    tell(rows, quote) {
      const isConnecting = rows.map(([, doing]) => doing === 'connecting');
      if (new Set(isConnecting).size > 1) return undefined;
      return settled(`nginx was ${rows[0]![1]} each time.`, quote, {
        'timed-out-while': isConnecting[0] ? 'connecting' : 'after-connecting',
      });
    },
  },
  {
    // cut -c1-16 error.log | uniq -c; single minutes would need the restarts beside them
    form: /^\s+\d{1,9} (\d{4}\/\d\d\/\d\d \d\d:\d\d)$/,
    tell(rows, quote) {
      const minutes = rows.map(([, minute]) => minuteOf(minute!));
      const isEach = minutes.every((minute, nth) => nth === 0 || minute - minutes[nth - 1]! === 1);
      if (rows.length < 3 || !isEach) return undefined;
      return settled('It fails minute after minute.', quote, { timing: 'always' });
    },
  },
];
