/** The lines that a real nginx wrote in the lab, by the message that the log reader finds in them. */
import { read } from '../log/read.ts';
import { evidence } from './evidence.ts';
import type { Experiment, Run } from './evidence.ts';

type Seen = Run & Pick<Experiment, 'id' | 'cause'>;

const seen: Seen[] = evidence.scenarios.flatMap(({ id, cause, runs }) =>
  runs.filter(({ logLine }) => logLine !== '').map((run) => ({ ...run, id, cause })),
);

const byMessage = Map.groupBy(seen, ({ logLine }) => read(logLine).findings[0]?.message);

/** One run for each cause that showed itself by the message, in the order of the lab. */
export function labLinesOf(message: string): Seen[] {
  const all = byMessage.get(message) ?? [];
  return all.filter(({ cause }, place) => all.findIndex((it) => it.cause === cause) === place);
}
