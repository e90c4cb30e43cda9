import { defineConfig } from 'vitest/config';

/** One project a kind of test; `npm test` runs them in turn, `npx vitest --project unit` one of them. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/{unit,judged}/**/*.test.{ts,tsx}'] } },
      { test: { name: 'machines', include: ['test/machines/**/*.test.ts'] } },
      {
        test: {
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
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
