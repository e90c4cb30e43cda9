import fc from 'fast-check';
import { answersOf, factIds } from '../../../machines/fact-ids.ts';
import type { Facts } from '../../../machines/facts.ts';
import { adminCauseIds } from '../../../machines/odds.ts';
import type { CauseId } from '../../../machines/odds.ts';
import type { State } from '../../../src/diagnosis/address.ts';
import { detailIds, details } from '../../../src/log/details.ts';
import { readerPlatformIds } from '../../../src/platforms/readers.ts';
import { browserIds, systemIds } from '../../../src/visitor/devices.ts';

/** Any set of facts, learned in any order. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .shuffledSubarray(factIds)
  .chain((ids) =>
    fc
      .tuple(...ids.map((id) => fc.constantFrom(...answersOf(id))))
      .map((answers) => Object.fromEntries(ids.map((id, i) => [id, answers[i]])) as Facts),
  );

const anyPath = fc
  .array(fc.stringMatching(/^[\w.@+-]{1,12}$/), { minLength: 2, maxLength: 5 })
  .map((segments) => `/${segments.join('/')}`);

/** fast-check cannot write text for a form that looks ahead; only those of paths do. */
function anyOf(form: RegExp): fc.Arbitrary<string> {
  if (!form.source.includes('(?!')) return fc.stringMatching(form);
  if (!form.test('/srv/one/two')) throw new Error(`${form} looks ahead and is no path’s form`);
  return anyPath.filter((text) => form.test(text));
}

const anyDetails = fc
  .record(Object.fromEntries(detailIds.map((id) => [id, anyOf(details[id].form)])), {
    requiredKeys: [],
  })
  .map((values) => values as State['details']);

export const anyRuledOut: fc.Arbitrary<CauseId[]> = fc.shuffledSubarray(adminCauseIds);

function maybe<T>(ids: readonly T[]): fc.Arbitrary<T | undefined> {
  return fc.option(fc.constantFrom(...ids), { nil: undefined });
}

export const anyState: fc.Arbitrary<State> = fc
  .tuple(
    anyFacts,
    anyRuledOut,
    anyDetails,
    maybe(readerPlatformIds),
    maybe(browserIds),
    maybe(systemIds),
  )
  .map(([facts, ruledOut, own, platform, browser, system]) => ({
    facts,
    ...(ruledOut.length > 0 && { ruledOut }),
    details: own,
    ...(platform && { platform }),
    ...((browser ?? system) && {
      device: { ...(browser && { browser }), ...(system && { system }) },
    }),
  }));
