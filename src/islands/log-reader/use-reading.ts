import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FromWorker, Report, Source } from './messages.ts';
import { createReading } from './reading.ts';
import type { Reading } from './reading.ts';

/** What the page shows of the reading. The last report stays until the next one is there. */
export interface Shown {
  report?: Report | undefined;
  progress?: { done: number; total: number } | undefined;
  failure?: string | undefined;
}

export function useReading() {
  const [shown, setShown] = useState<Shown>({});
  const reading = useRef<Reading>();
  // Before any effect of a component below, which may have a text already.
  useLayoutEffect(() => {
    reading.current = createReading((words) => setShown((before) => hear(before, words)));
    return () => reading.current?.cancel();
  }, []);
  useLayoutEffect(() => {
    if (shown.report) performance.mark('fix502:findings-shown');
  }, [shown.report]);
  return {
    shown,
    read(source: Source) {
      performance.mark('fix502:text-given');
      setShown(({ report }) => ({ report }));
      reading.current?.read(source);
    },
    clear() {
      reading.current?.cancel();
      setShown({});
    },
  };
}

function hear({ report }: Shown, words: FromWorker): Shown {
  switch (words.kind) {
    case 'progress':
      return { report, progress: words };
    case 'report':
      return { report: words.report };
    case 'failure':
      return { failure: words.reason };
  }
}
