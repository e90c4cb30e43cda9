import { likelyCauses, missing } from './contradiction.ts';
import type { Contradiction, Index } from './contradiction.ts';

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
