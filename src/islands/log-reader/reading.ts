/**
 * One reading at a time: a new text takes the place of the one that is being read. A worker that does not load, dies or
 * says nothing is replaced by a new one, and that by the page itself; the text is kept until it is read.
 */
import type { Known } from '../../outputs/read.ts';
import type { Answer, FromWorker, Heard, Source, ToWorker } from './messages.ts';

export interface Reading {
  read(source: Source, known?: Known): void;
  cancel(): void;
}

/** Milliseconds. A worker tells of each megabyte; one that says nothing for so long is dead. */
const patience = 30_000;
/** Workers that are tried for one text. */
const mostWorkers = 2;
const notLoaded = 'The part of this page that reads logs did not load.';

export function createReading(hear: (words: Heard) => void): Reading {
  let worker = start();
  let job = 0;
  let current: ToWorker | undefined;
  let workers = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function start(): Worker | undefined {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.job === job) heard(data);
    });
    started.addEventListener('error', () => {
      if (worker === started) lost();
    });
    return started;
  }

  function heard(words: FromWorker) {
    clearTimeout(silence);
    if (words.kind === 'progress') silence = setTimeout(lost, patience);
    else current = undefined;
    hear(words);
  }

  function lost() {
    stop();
    if (!current) return;
    hear({ kind: 'again', reason: notLoaded });
    if (workers < mostWorkers) post(current);
    else void readHere(current);
  }

  function post(text: ToWorker) {
    workers += 1;
    worker ??= start();
    worker?.postMessage(text);
    silence = setTimeout(lost, patience);
  }

  /** It holds the page up for as long as it takes, which is better than no answer. */
  async function readHere(text: ToWorker) {
    const say = (words: FromWorker) => current === text && heard(words);
    try {
      const { readSource } = await import('./read-source.ts');
      await readSource(text, say);
    } catch {
      say({ kind: 'failure', reason: notLoaded });
    }
  }

  function stop() {
    clearTimeout(silence);
    worker?.terminate();
    worker = undefined;
  }

  /** The only way to stop a worker that is busy. */
  function cancel() {
    job += 1;
    if (current) stop();
    current = undefined;
  }

  function read(source: Source, known?: Known) {
    cancel();
    workers = 0;
    current = { job, source, known };
    post(current);
  }

  return { read, cancel };
}
