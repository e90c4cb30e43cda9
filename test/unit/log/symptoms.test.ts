import { expect, test } from 'vitest';
import { signatureOf } from '../../../src/log/signatures/index.ts';
import { familySymptom } from '../../../src/log/signatures/symptoms.ts';

test.each([...familySymptom])('%s exists, and tells %s', (id, symptom) => {
  expect(signatureOf(id), 'a signature of that id').toBeDefined();
  expect(signatureOf(id)?.symptom).toBe(symptom);
});
