/** `npm test`: everything, in the order in which a failure is cheapest to see. The last line counts what ran. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spent } from './spent.ts';
import { asRoot, prepare } from './setup/install.ts';

const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, said again at the end, where the last lines of a long log are read. */
const failures: string[] = [];
const strict = process.env.CI === 'true';

function command(title: string, program: string, ...args: string[]): void {
  console.log(`\n# ${title}`);
  const end = spent.begin(title);
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  end();
  if (status === 0) total.passed++;
  else fail(title);
}

function fail(name: string): void {
  total.failed++;
  failures.push(name);
}

interface Report {
  numPassedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    startTime: number;
    endTime: number;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/**
 * Starts one of vitest.config.ts's projects; call what it returns to wait for its end and to add up what its report
 * counts. Beside others, what it prints waits until then.
 */
function begin(name: string, prefix: string[] = [], where?: 'beside'): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fix502-report-'));
  const [report, printed] = [join(folder, 'report.json'), join(folder, 'printed')];
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', name];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const [program, ...args] = [...prefix, process.execPath, ...vitest, ...reporters];
  const output = where === 'beside' ? openSync(printed, 'w') : ('inherit' as const);
  if (output === 'inherit') console.log(`\n# ${name}`);
  const end = spent.begin(where ? `${name}, beside the rest` : name);
  const ended = once(spawn(program!, args, { stdio: ['inherit', output, output] }), 'close');
  void ended.then(end, end);
  return async () => {
    const [status] = (await ended) as [number | null];
    if (output !== 'inherit') process.stdout.write(`\n# ${name}\n${readFileSync(printed, 'utf8')}`);
    count(name, report, status);
    rmSync(folder, { recursive: true, force: true });
  };
}

function count(name: string, file: string, status: number | null): void {
  const failedBefore = total.failed;
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    total.passed += report.numPassedTests;
    total.skipped += report.numPendingTests;
    for (const line of failuresIn(report)) fail(`${name}: ${line}`);
    spent.note(report.testResults);
  } catch (error) {
    fail(`${name}: no report, ${String(error)}`);
  }
  if (status !== 0 && total.failed === failedBefore) fail(`${name}: ended with ${status}`);
}

function failuresIn({ testResults }: Report): string[] {
  return testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    // A file that cannot be loaded fails without a test.
    if (failed.length === 0 && file.status === 'failed') return [`${file.name}: ${file.message}`];
    return failed.map((test) => `${test.fullName}: ${test.failureMessages[0]?.split('\n')[0]}`);
  });
}

function skip(part: string, reasons: string[]): void {
  console.log(`\n# ${part}: ${strict ? 'CANNOT RUN' : 'skipped'}`);
  for (const reason of reasons) console.log(`  ${reason}`);
  if (strict) fail(`${part} cannot run`);
  else total.skipped++;
}

const can = prepare();
/** Its machines mostly wait, so it runs beside all the rest. */
const lab = can.lab ? begin('lab', asRoot ?? [], 'beside') : undefined;
command('format', 'prettier', '--check', '--log-level', 'warn', '.');
command('lint', 'oxlint', '--deny-warnings');
command('types', 'astro', 'check', '--minimumSeverity', 'hint');
await begin('unit')();
await begin('machines')();
command('build', 'npm', 'run', '-s', 'build');
if (can.browser && can.lab) await begin('browser', asRoot ?? [])();
else skip('browser', can.missing);
if (lab) await lab();
else skip('lab', can.missing);

console.log(spent.table());
for (const failure of failures) console.log(`FAILED ${failure}`);
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;
