import { expect, test } from 'vitest';
import { symptomIds } from '../../../machines/odds.ts';
import { laterSymptom } from '../../../src/log/signatures/later.ts';
import { signatureOf } from '../../../src/log/signatures/index.ts';

test.each(Object.entries(laterSymptom))('%s tells %s as soon as it has a tree', (id, later) => {
  const signature = signatureOf(id);
  expect(signature, 'a signature of that id').toBeDefined();
  expect(signature?.symptom).toBe(symptomIds.find((symptom) => symptom === later));
});
