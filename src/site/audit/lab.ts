import { likelyCauses, missing } from './contradiction.ts';
import type { Contradiction, Index } from './contradiction.ts';

/** A fix is printed because a test has seen it cure. */
export function provenFixes({ causes, fixes, applied, notHere }: Index): Contradiction[] {
  const curedBy = (fix: string) =>
    Object.keys(causes).filter((id) => causes[id]!.fixes.includes(fix));
  const provable = fixes.filter((fix) =>
    curedBy(fix).some((cause) => !Object.hasOwn(notHere, cause)),
  );
  const proven = applied.map(({ fix }) => fix);
  return [
    ...missing(provable, proven, (fix) => ({
      what: `no scenario applies the fix “${fix}”`,
      file: `test/lab/scenarios/${curedBy(fix)[0]}.ts`,
    })),
    ...applied
      .filter(({ cause, fix }) => causes[cause] && !causes[cause].fixes.includes(fix))
      .map(({ cause, fix }) => ({
        what: `a scenario of “${cause}” applies the fix “${fix}”, which the cause does not name`,
        file: `content/causes/${cause}.mdx`,
      })),
  ];
}

export function scenarios(index: Index): Contradiction[] {
  const likely = likelyCauses(index);
  const reproduced = index.scenarios.map((file) => file.split('--')[0]!);
  const excused = Object.keys(index.notHere);
  return [
    ...missing(likely, [...reproduced, ...excused], (id) => ({
      what: `the cause “${id}” has no scenario; write one, or say in test/lab/not-here.ts why not`,
      file: `test/lab/scenarios/${id}.ts`,
    })),
    ...missing(reproduced, likely, (id) => ({
      what: `a scenario reproduces “${id}”, which is no cause`,
      file: `test/lab/scenarios/${id}.ts`,
    })),
    ...excused
      .filter((id) => reproduced.includes(id))
      .map((id) => ({
        what: `“${id}” is listed as not reproducible but has a scenario; delete the entry`,
        file: 'test/lab/not-here.ts',
      })),
    ...missing(excused, likely, (id) => ({
      what: `“${id}” is listed as not reproducible but is no cause; delete the entry`,
      file: 'test/lab/not-here.ts',
    })),
  ];
}
