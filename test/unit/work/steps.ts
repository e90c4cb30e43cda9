/** How many steps a backtracking matcher takes, as browsers' are: the work that a clock measures badly, counted. */
import { partsOf } from './pattern.ts';
import type { Part } from './pattern.ts';

type Step =
  | { do: 'one'; holds: (char: string) => boolean; backwards: boolean }
  | { do: 'edge'; holds: (text: string, at: number) => boolean }
  | { do: 'fork'; first: number; second: number }
  | { do: 'jump'; to: number }
  /** Notes the place at which a round of a repetition begins; a round that has not moved is not followed by another. */
  | { do: 'note'; slot: number }
  | { do: 'moved'; slot: number }
  | { do: 'look'; program: Program; negative: boolean }
  | { do: 'end' };

/** Counts, and ends what costs more than enough. */
export interface Meter {
  steps: number;
  enough: number;
  tooMuch: Error;
}

interface Program {
  steps: Step[];
  slots: number;
}

function compile(part: Part, backwards = false): Program {
  const steps: Step[] = [];
  let slots = 0;

  function add(it: Part): void {
    switch (it.kind) {
      case 'one':
        return void steps.push({ do: 'one', holds: it.holds, backwards });
      case 'edge':
        return void steps.push({ do: 'edge', holds: it.holds });
      case 'all':
        return (backwards ? it.of.toReversed() : it.of).forEach(add);
      case 'either':
        return addEither(it.of);
      case 'look':
        return void steps.push({
          do: 'look',
          program: compile(it.of, !it.ahead),
          negative: it.negative,
        });
      case 'repeat':
        return addRepeat(it);
    }
  }

  function addEither([first, ...others]: Part[]): void {
    if (others.length === 0) return add(first!);
    const fork = { do: 'fork' as const, first: steps.length + 1, second: 0 };
    const jump = { do: 'jump' as const, to: 0 };
    steps.push(fork);
    add(first!);
    steps.push(jump);
    fork.second = steps.length;
    addEither(others);
    jump.to = steps.length;
  }

  function addRepeat({ of, min, max, lazy }: Part & { kind: 'repeat' }): void {
    for (let round = 0; round < min; round++) add(of);
    const forks: { do: 'fork'; first: number; second: number }[] = [];
    for (let round = min; round < (max === Infinity ? min + 1 : max); round++) {
      const fork = { do: 'fork' as const, first: 0, second: 0 };
      const here = steps.push(fork) - 1;
      forks.push(fork);
      fork[lazy ? 'second' : 'first'] = steps.length;
      if (max !== Infinity) add(of);
      else {
        const slot = slots++;
        steps.push({ do: 'note', slot });
        add(of);
        steps.push({ do: 'moved', slot }, { do: 'jump', to: here });
      }
    }
    for (const fork of forks) fork[lazy ? 'first' : 'second'] = steps.length;
  }

  add(part);
  steps.push({ do: 'end' });
  return { steps, slots };
}

/** The end of a match that begins at `start`, or -1. Undo notes lie on the stack among the places to come back to. */
function run({ steps, slots }: Program, text: string, start: number, meter: Meter): number {
  const noted = new Int32Array(slots).fill(-1);
  const back: number[] = [];
  let [here, at] = [0, start];
  for (;;) {
    if (++meter.steps > meter.enough) throw meter.tooMuch;
    const step = steps[here++]!;
    let fails = false;
    switch (step.do) {
      case 'one': {
        const place = step.backwards ? at - 1 : at;
        fails = place < 0 || place >= text.length || !step.holds(text[place]!);
        at += step.backwards ? -1 : 1;
        break;
      }
      case 'edge':
        fails = !step.holds(text, at);
        break;
      case 'fork':
        back.push(step.second, at);
        here = step.first;
        break;
      case 'jump':
        here = step.to;
        break;
      case 'note':
        back.push(-1 - step.slot, noted[step.slot]!);
        noted[step.slot] = at;
        break;
      case 'moved':
        fails = noted[step.slot] === at;
        break;
      case 'look':
        fails = run(step.program, text, at, meter) >= 0 === step.negative;
        break;
      case 'end':
        return at;
    }
    while (fails) {
      if (back.length === 0) return -1;
      at = back.pop()!;
      here = back.pop()!;
      if (here >= 0) break;
      noted[-1 - here] = at;
    }
  }
}

interface Compiled {
  program: Program;
  onlyAtStart: boolean;
}

const compiled = new Map<string, Compiled>();

function compiledOf(expression: RegExp): Compiled {
  const key = String(expression);
  let known = compiled.get(key);
  if (!known) {
    const part = partsOf(expression);
    const onlyAtStart = !expression.multiline && beginsAtStart(part);
    compiled.set(key, (known = { program: compile(part), onlyAtStart }));
  }
  return known;
}

/** Whether it can match at the text's start alone, which engines see as well. */
function beginsAtStart(part: Part | undefined): boolean {
  if (part?.kind === 'edge') return part.holds('x', 0) && !part.holds('x', 1);
  if (part?.kind === 'all') return beginsAtStart(part.of[0]);
  return part?.kind === 'either' && part.of.every(beginsAtStart);
}

/** Where the expression matches from `lastIndex` on, as [start, end]; counts its steps. */
export function match(
  expression: RegExp,
  text: string,
  lastIndex: number,
  meter: Meter,
): [number, number] | undefined {
  const { program, onlyAtStart } = compiledOf(expression);
  const from = expression.global || expression.sticky ? lastIndex : 0;
  const last = expression.sticky ? from : onlyAtStart ? 0 : text.length;
  for (let start = from; start <= last; start++) {
    const end = run(program, text, start, meter);
    if (end >= 0) return [start, end];
  }
  return undefined;
}
