import fc from 'fast-check';
import { answersOf, factIds } from '../../../machines/facts.ts';
import type { Facts } from '../../../machines/facts.ts';
import type { State } from '../../../src/diagnosis/address.ts';
import { detailIds, details } from '../../../src/log/details.ts';
import { platformIds } from '../../../src/platforms/platforms.ts';

/** Any set of facts, learned in any order. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .shuffledSubarray(factIds)
  .chain((ids) =>
    fc
      .tuple(...ids.map((id) => fc.constantFrom(...answersOf(id))))
      .map((answers) => Object.fromEntries(ids.map((id, i) => [id, answers[i]])) as Facts),
  );

const anyDetails = fc
  .record(Object.fromEntries(detailIds.map((id) => [id, fc.stringMatching(details[id].form)])), {
    requiredKeys: [],
  })
  .map((values) => values as State['details']);

export const anyState: fc.Arbitrary<State> = fc
  .tuple(anyFacts, anyDetails, fc.option(fc.constantFrom(...platformIds), { nil: undefined }))
  .map(([facts, own, platform]) => ({ facts, details: own, ...(platform && { platform }) }));
