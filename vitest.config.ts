import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Generous, since a busy machine is no fault: what these end is a test that hangs. */
const limits = { testTimeout: 120_000, hookTimeout: 120_000 };

/** The longest file first, so that it is not what everything waits for at the end. */
class PagesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isPages = ({ moduleId }: TestSpecification) => moduleId.endsWith('/e2e/pages.test.ts');
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(isPages(b)) - Number(isPages(a)));
  }
}

/** One project a kind of test; `npm test` runs them in turn and the lab beside them, `npx vitest --project unit` one of them. */
export default defineConfig({
  test: {
    sequence: { sequencer: PagesFirst },
    projects: [
      { test: { ...limits, name: 'unit', include: ['test/{unit,judged}/**/*.test.{ts,tsx}'] } },
      { test: { ...limits, name: 'machines', include: ['test/machines/**/*.test.ts'] } },
      {
        test: {
          ...limits,
          name: 'lab',
          include: ['test/lab/**/*.test.ts'],
          fileParallelism: false,
          // Scenarios mostly wait; more machines at once would make the timed ones unsteady on two cores.
          maxConcurrency: 3,
          // They are about moments; a second try is for a busy machine, not for a fix that works now and then.
          retry: 1,
        },
      },
      {
        test: {
          ...limits,
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          maxWorkers: 2,
        },
      },
    ],
  },
});
