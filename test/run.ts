/** `npm test`: everything, in the order in which a failure is cheapest to see. The last line counts what ran. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asRoot, prepare } from './setup/install.ts';

const total = { passed: 0, failed: 0, skipped: 0 };
const strict = process.env.CI === 'true';

function command(title: string, program: string, ...args: string[]): void {
  console.log(`\n# ${title}`);
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  if (status === 0) total.passed++;
  else total.failed++;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numPendingTests: number;
}

/** Runs one of vitest.config.ts's projects and adds up what its report counts. */
function project(name: string, prefix: string[] = []): void {
  console.log(`\n# ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'fix502-report-'));
  const file = join(folder, 'report.json');
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', name];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const [program, ...args] = [...prefix, process.execPath, ...vitest, ...reporters];
  const { status } = spawnSync(program!, args, { stdio: 'inherit' });
  count(file, status);
  rmSync(folder, { recursive: true, force: true });
}

function count(file: string, status: number | null): void {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    total.passed += report.numPassedTests;
    total.skipped += report.numPendingTests;
    // A file that cannot be loaded fails without a test, and so does an error outside all tests.
    total.failed += report.numFailedTests || (status === 0 ? 0 : 1);
  } catch {
    total.failed++;
  }
}

function skip(part: string, reasons: string[]): void {
  console.log(`\n# ${part}: ${strict ? 'CANNOT RUN' : 'skipped'}`);
  for (const reason of reasons) console.log(`  ${reason}`);
  if (strict) total.failed++;
  else total.skipped++;
}

const can = prepare();
command('format', 'prettier', '--check', '--log-level', 'warn', '.');
command('lint', 'oxlint', '--deny-warnings');
command('types', 'astro', 'check', '--minimumSeverity', 'hint');
project('unit');
project('machines');
if (can.lab) project('lab', asRoot ?? []);
else skip('lab', can.missing);
command('build', 'npm', 'run', '-s', 'build');
if (can.browser && can.lab) project('browser', asRoot ?? []);
else skip('browser', can.missing);

const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;
