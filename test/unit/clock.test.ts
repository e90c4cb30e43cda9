/** No test's outcome may depend on how fast a machine is: what reads a clock, or gives up soon, is named here or fails. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What makes an outcome depend on speed, and what to do instead. */
const clocks: [what: RegExp, instead: string][] = [
  [
    /performance\.now|hrtime|[cC]puUsage/,
    'count the work (test/unit/work), or measure it in test/bench',
  ],
  [
    /Date\.now|new Date\(\)|\.uptime\(|time\.time|\$\(date|\$SECONDS/,
    'count the tries, or wait for what must come',
  ],
  [/waitForTimeout/, 'wait for what must come, or for idle() of test/e2e/hands.ts'],
  [
    /[tT]imeout: \d|[tT]imeout: [a-z]|\}, \d[\d_]{3,}\)/,
    'leave it to vitest.config.ts and test/e2e/browser.ts',
  ],
  [/\{ seconds: /, 'leave it to run() of test/lab/machine.ts'],
  [/\bretry\b ?[:=]/, 'make it robust, or say in the scenario which clocks race (`race`)'],
  // A pause between tries is none.
  [
    /(?<!(?:break|exit 0|done); )\bsleep 0\./,
    'wait for what must come: until() of test/lab/upstreams.ts',
  ],
  [
    /\bcurl\b[^|;]* (?:-m|--max-time) [1-9]\d?\b(?!\d)/,
    'a busy machine may need longer: 300 or none',
  ],
];

/** Where it is no matter of speed: words of the line, and why. What fits no such line fails. */
const allowed: Record<string, [words: string, why: string][]> = {
  'test/spent.ts': [['performance.now()', 'prints where the time goes']],
  'test/lab/witness.ts': [['Date.now()', 'writes down how long a scenario took']],
  'test/lab/run.ts': [['Date.now()', 'prints how long the lab took']],
  'test/lab/evidence.ts': [['generated:', 'writes down the day']],
  'test/lab/memory.ts': [
    ['$(date -d', 'turns the moment of the machine’s start into another form'],
  ],
  'test/lab/lab.test.ts': [['const retry', 'only for a scenario that says what races in it']],
  'test/lab/timing-format.test.ts': [['timeout: 600_000', 'one second is the default']],
  'test/lab/deploys.ts': [['sleep 0.0$n', 'keeps four clients from asking at the same moments']],
  'test/lab/scenarios/pool-exhausted--node.ts': [['sleep 0.03', 'asks one after the other']],
  'test/lab/looks.ts': [
    ['curl', 'as the questions’ pages print them; run() waits for their words'],
  ],
  'test/e2e/visitor.test.ts': [['Date.now() +', 'sets the clocks of a page and of a server']],
  'test/e2e/golden-path.test.ts': [['retry: scenario', 'only where a scenario says what races']],
  'test/e2e/browser.ts': [['timeout: patience', 'says how long the browser tests wait']],
  'test/unit/outputs/shown.ts': [['curl', 'text that is read, not run']],
  'test/unit/outputs/requests.test.ts': [['curl', 'text that is read, not run']],
};

const here = 'test/unit/clock.test.ts';
const outside = ['test/bench/**', 'test/judged/cases/**', here];
const files = globSync('test/**/*.{ts,tsx,mjs}', { exclude: outside });

interface Place {
  file: string;
  line: string;
  instead: string;
}

const places: Place[] = files.toSorted().flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) =>
      clocks.filter(([what]) => what.test(line)).map(([, instead]) => ({ file, line, instead })),
    ),
);

test('no outcome depends on a clock', () => {
  const isAllowed = ({ file, line }: Place) =>
    (allowed[file] ?? []).some(([words]) => line.includes(words));
  const wrong = places.filter((place) => !isAllowed(place));
  expect(wrong.map(({ file, line, instead }) => `${file}: ${line.trim()}: ${instead}`)).toEqual([]);
});

test('nothing is allowed that is not there any more', () => {
  const idle = Object.entries(allowed).flatMap(([file, lines]) =>
    lines
      .filter(([words]) => !places.some((it) => it.file === file && it.line.includes(words)))
      .map(([words]) => `${file}: ${words}`),
  );
  expect(idle, `take them out of \`allowed\` in ${here}`).toEqual([]);
});

test.each([
  'const start = performance.now();',
  'for (const end = Date.now() + 15_000; Date.now() < end;)',
  'await page.waitForTimeout(300);',
  "it('works', { timeout: 60_000 }, async () => {});",
  '}, 60_000);',
  'await expect.poll(probe, { timeout: 5000 }).toBe(200);',
  'time.sleep(0.7); end = time.time() + 3',
  "await machine.must('systemctl stop app; sleep 0.5');",
  "curl -s -m 20 -o /dev/null -w '%{http_code}' http://127.0.0.1/",
])('a clock is seen in %s', (line) => {
  expect(clocks.some(([what]) => what.test(line))).toBe(true);
});
