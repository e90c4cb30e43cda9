#!/usr/bin/env node
/** `fix502 explain`: the log reader for a shell without a browser. */
import { UsageError, commandOf, usage } from './arguments.ts';
import { readingOf } from './input.ts';
import { jsonOf } from './json.ts';
import { reportOf } from './report.ts';

async function main(): Promise<number> {
  const command = commandOf(process.argv.slice(2), process.stdin.isTTY);
  if (command.kind === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  const reading = await readingOf(command.file);
  process.stdout.write(`${command.json ? jsonOf(reading) : reportOf(reading).trimEnd()}\n`);
  return reading.findings.length + reading.outputs.length > 0 ? 0 : 1;
}

// `fix502 explain FILE | head` closes our output early, which is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`fix502: the output cannot be written: ${error.message}\n`);
  process.exit(2);
});

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`fix502: ${error.message}\nfix502 --help shows all that it can do.\n`);
  process.exitCode = 2;
}
