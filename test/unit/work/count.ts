/**
 * Counts the work of a function instead of timing it: how often V8 enters each block of our code, the steps of each regular
 * expression, and the characters and elements that strings and arrays go through. The same numbers on every machine.
 */
import { Session } from 'node:inspector';
import { match } from './steps.ts';
import type { Meter } from './steps.ts';

const profiler = new Session();
profiler.connect();
profiler.post('Profiler.enable');
// Before what is counted is compiled, which happens when it is first called.
profiler.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How much each part of the work costs, by its name. */
export type Work = Map<string, number>;

/** What `work` costs, part by part. It ends early where an expression or a text costs more than `enough` says. */
export function workOf(
  run: () => unknown,
  enough: (part: string) => number = () => Infinity,
): Work {
  const meters = new Map<string, Meter>();
  const meterOf = (part: string): Meter => {
    let meter = meters.get(part);
    if (!meter) meters.set(part, (meter = { steps: 0, enough: enough(part), tooMuch }));
    return meter;
  };
  const restore = [watchExpressions(meterOf), ...watchTexts(meterOf), ...watchLists(meterOf)];
  blocksEntered();
  try {
    run();
  } catch (error) {
    if (error !== tooMuch) throw error;
  } finally {
    for (const undo of restore) undo();
  }
  return new Map([
    ...blocksEntered(),
    ...[...meters].map(([part, { steps }]) => [part, steps] as const),
  ]);
}

const tooMuch = new Error('enough work');

/** Our code, and not what counts it. */
const ours = /\/(?:src|machines|test\/unit)\/(?!work\/(?:count|steps|pattern|growth)\.ts)/;

/** How often V8 has entered each block of our code since the last time. */
function blocksEntered(): Work {
  const entered: Work = new Map();
  profiler.post('Profiler.takePreciseCoverage', (_, { result }) => {
    for (const { url, functions } of result.filter((script) => ours.test(script.url)))
      for (const { functionName, ranges } of functions)
        for (const { startOffset, count } of ranges)
          entered.set(`${functionName || 'a function'} in ${url} at ${startOffset}`, count);
  });
  return entered;
}

type MeterOf = (part: string) => Meter;
type Method = (this: unknown, ...given: unknown[]) => unknown;

/** Puts another method in the place of one; the function it returns puts that back. */
function replace(owner: object, name: string, by: (real: Method) => Method): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name)!;
  Object.defineProperty(owner, name, { ...before, value: by(before.value as Method) });
  return () => Object.defineProperty(owner, name, before);
}

/** All that looks for an expression goes through exec() once that is not the built-in one. */
function watchExpressions(meterOf: MeterOf): () => void {
  let isCounting = false;
  return replace(
    RegExp.prototype,
    'exec',
    (real) =>
      function (text) {
        const expression = this as RegExp;
        const { lastIndex } = expression;
        const found = real.call(this, text) as RegExpExecArray | null;
        if (isCounting) return found;
        isCounting = true;
        try {
          const counted = match(expression, String(text), lastIndex, meterOf(String(expression)));
          const real = found ? [found.index, found.index + found[0].length] : undefined;
          if (String(counted) !== String(real))
            throw new Error(`${expression} matches at ${real}, and was counted at ${counted}`);
        } finally {
          isCounting = false;
        }
        return found;
      },
  );
}

function counting(
  owner: object,
  name: string,
  meter: Meter,
  cost: (it: never, given: never[]) => number,
) {
  return replace(
    owner,
    name,
    (real) =>
      function (...given) {
        meter.steps += 1 + cost(this as never, given as never[]);
        if (meter.steps > meter.enough) throw meter.tooMuch;
        return real.apply(this, given);
      },
  );
}

const whole = [
  'split',
  'replaceAll',
  'toLowerCase',
  'toUpperCase',
  'normalize',
  'trim',
  'trimEnd',
  'trimStart',
];

function watchTexts(meterOf: MeterOf): (() => void)[] {
  const { indexOf } = String.prototype;
  const passed = (text: string, [sought, from = 0]: [string, number?]) => {
    const place = indexOf.call(text, sought, from);
    return Math.max(0, (place < 0 ? text.length : place) - from);
  };
  return [
    ...['indexOf', 'includes'].map((name) =>
      counting(String.prototype, name, meterOf(`text.${name}()`), passed as never),
    ),
    ...whole.map((name) =>
      counting(String.prototype, name, meterOf(`text.${name}()`), (text: string) => text.length),
    ),
  ];
}

const through = [
  'includes',
  'indexOf',
  'slice',
  'concat',
  'splice',
  'join',
  'sort',
  'toSorted',
  'reverse',
  'shift',
  'unshift',
  'flat',
];

function watchLists(meterOf: MeterOf): (() => void)[] {
  return through.map((name) =>
    counting(Array.prototype, name, meterOf(`list.${name}()`), (list: unknown[]) => list.length),
  );
}
