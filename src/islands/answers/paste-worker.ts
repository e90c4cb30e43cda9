/** Reads what is pasted at a question, beside the page. Loaded when somebody pastes, and not before. */
import { readPaste } from '../../outputs/read.ts';
import { reportOf } from '../log-reader/report.ts';
import type { FromPasteWorker, ToPasteWorker } from './paste-messages.ts';

addEventListener('message', ({ data }: MessageEvent<ToPasteWorker>) => {
  const { log, ...paste } = readPaste(data.text, data.known);
  const { findings, unknown } = reportOf(log);
  const lines = unknown.reduce((sum, { count }) => sum + count, 0);
  const report = { ...paste, findings, unknown: lines };
  postMessage({ job: data.job, report } satisfies FromPasteWorker);
});
