import { expect, test } from 'vitest';
import { read } from '../../../src/log/read.ts';
import { otherPrograms } from './other-programs.ts';

test.each(otherPrograms)('%s is read in %s', (message, line) => {
  expect(read(line).findings.map((it) => it.message)).toEqual([message]);
});
