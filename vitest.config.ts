import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Half an hour, since a busy machine is no fault: what these end is a test that hangs, and nothing else. */
const hangs = 1_800_000;
const limits = {
  testTimeout: hangs,
  hookTimeout: hangs,
  // A second by default: what is waited for comes, or the test hangs.
  expect: { poll: { timeout: 600_000 } },
};

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
    // Ten seconds by default, for the workers to end.
    teardownTimeout: 600_000,
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
