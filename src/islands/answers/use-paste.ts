import { useEffect, useRef, useState } from 'preact/hooks';
import type { Known } from '../../outputs/read.ts';
import type { FromPasteWorker, PasteReport, ToPasteWorker } from './paste-messages.ts';

interface Reading {
  /** Undefined while nothing is pasted. */
  readonly report: PasteReport | undefined;
  readonly failed: boolean;
}

/** What the text tells, read again whenever it or what is known changes. */
export function usePaste(text: string, known: Known): Reading {
  const [reading, setReading] = useState<Reading>(nothing);
  const worker = useRef<Worker>();
  const job = useRef(0);
  useEffect(() => {
    job.current += 1;
    if (!text.trim()) return setReading(nothing);
    worker.current ??= start((data) => {
      if (data === 'failed') setReading({ report: undefined, failed: true });
      else if (data.job === job.current) setReading({ report: data.report, failed: false });
    });
    worker.current.postMessage({ job: job.current, text, known } satisfies ToPasteWorker);
  }, [text, JSON.stringify(known)]);
  useEffect(() => () => worker.current?.terminate(), []);
  return reading;
}

const nothing: Reading = { report: undefined, failed: false };

function start(hear: (data: FromPasteWorker | 'failed') => void): Worker {
  const worker = new Worker(new URL('./paste-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromPasteWorker>) => hear(data));
  worker.addEventListener('error', () => hear('failed'));
  return worker;
}
