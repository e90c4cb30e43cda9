import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Heard, Report, Source } from './messages.ts';
import { createReading } from './reading.ts';
import type { Reading } from './reading.ts';

/** What the page shows of the reading. The last report stays until the next one is there. */
export interface Shown {
  report?: Report | undefined;
  progress?: { done: number; total: number } | undefined;
  failure?: string | undefined;
  /** Why it is being read once more. */
  again?: string | undefined;
}

export function useReading() {
  const [shown, setShown] = useState<Shown>({});
  const reading = useRef<Reading>();
  const last = useRef<Source>();
  // Before any effect of a component below, which may have a text already.
  useLayoutEffect(() => {
    reading.current = createReading((words) => setShown((before) => hear(before, words)));
    return () => reading.current?.cancel();
  }, []);
  useLayoutEffect(() => {
    if (shown.report) performance.mark('fix502:findings-shown');
  }, [shown.report]);
  const read = (source: Source) => {
    performance.mark('fix502:text-given');
    last.current = source;
    setShown(({ report }) => ({ report }));
    reading.current?.read(source);
  };
  return {
    shown,
    read,
    /** The text that could not be read is still there. */
    again: () => last.current && read(last.current),
    clear() {
      reading.current?.cancel();
      setShown({});
    },
  };
}

function hear({ report }: Shown, words: Heard): Shown {
  switch (words.kind) {
    case 'progress':
      return { report, progress: words };
    case 'report':
      return { report: words.report };
    case 'again':
      return { report, again: words.reason };
    case 'failure':
      return { failure: words.reason };
  }
}
