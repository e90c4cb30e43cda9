/** The lines that a real nginx wrote in the lab, by the message that the log reader finds in them. */
import { read } from '../log/read.ts';
import { evidence } from './evidence.ts';
import type { Experiment } from './evidence.ts';

const byMessage = Map.groupBy(
  evidence.scenarios.filter(({ logLine }) => logLine !== ''),
  ({ logLine }) => read(logLine).findings[0]?.message,
);

/** One experiment for each cause that showed itself by the message, in the order of the lab. */
export function labLinesOf(message: string): Experiment[] {
  const all = byMessage.get(message) ?? [];
  return all.filter(({ cause }, place) => all.findIndex((it) => it.cause === cause) === place);
}
