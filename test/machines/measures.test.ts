import { expect, it } from 'vitest';
import { symptomIds } from '../../machines/odds.ts';
import { costTable } from '../cost-table.ts';
import { tableInReadme } from '../measures.ts';

it('the README shows what the trees cost now (else: npm run measures -- --write)', () => {
  expect(tableInReadme()).toBe(costTable(symptomIds));
});
