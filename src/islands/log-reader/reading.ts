/** One reading at a time: a new text takes the place of the one that is being read. */
import type { Known } from '../../outputs/read.ts';
import type { Answer, FromWorker, Source, ToWorker } from './messages.ts';

export interface Reading {
  read(source: Source, known?: Known): void;
  cancel(): void;
}

export function createReading(hear: (words: FromWorker) => void): Reading {
  let worker: Worker | undefined = start();
  let job = 0;
  let isBusy = false;

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.job !== job) return;
      isBusy = data.kind === 'progress';
      hear(data);
    });
    started.addEventListener('error', () => {
      isBusy = false;
      hear({ kind: 'failure', reason: 'The part of this page that reads logs did not load.' });
    });
    return started;
  }

  /** The only way to stop a worker that is busy. */
  function cancel() {
    job += 1;
    if (!isBusy) return;
    isBusy = false;
    worker?.terminate();
    worker = undefined;
  }

  function read(source: Source, known?: Known) {
    cancel();
    worker ??= start();
    isBusy = true;
    worker.postMessage({ job, source, known } satisfies ToWorker);
  }

  return { read, cancel };
}
