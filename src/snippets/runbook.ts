/** The commands around a change, in order: begin, apply, test, activate, verify; and roll back. */
import { toolFolder } from './snippet.ts';
import type { Change, Command, NewFile, Setting } from './snippet.ts';
import { Text, sh } from './text.ts';

export type StepId = 'begin' | 'apply' | 'test' | 'activate' | 'verify' | 'roll-back';

export interface Step {
  id: StepId;
  title: string;
  /** On which machine, and as whom; one phrase. */
  where: string;
  commands: Command[];
}

/** All steps of a change. A step without commands is left out. */
export function runbook(change: Change, setting: Setting): Step[] {
  const where = placeOf(change, setting);
  const steps: Step[] = [
    { id: 'begin', title: 'Begin', where, commands: [begin(setting)] },
    { id: 'apply', title: 'Apply', where, commands: apply(change, setting) },
    { id: 'test', title: 'Test before anything uses it', where, commands: change.test },
    { id: 'activate', title: 'Reload or restart', where, commands: change.activate },
    { id: 'verify', title: 'Verify', where, commands: change.verify },
    {
      id: 'roll-back',
      title: 'Roll back, if you have to',
      where,
      commands: rollBack(change, setting),
    },
  ];
  return steps.filter((step) => step.commands.length > 0);
}

/** Where the commands of a change are to be run. */
export function placeOf({ on }: Change, { platform }: Setting): string {
  if (on === 'application') return 'as root, on the host where the application runs';
  if (on === 'both') return 'as root, on the host that runs nginx and the application';
  return platform.serviceManager === 'compose'
    ? 'as root, on the Docker host, in the folder of your compose.yaml'
    : 'as root, on the host that runs nginx';
}

/** The tool's own file, to be pasted once on each host; `text` is that of tool/tool.data.ts. */
export function toolCommand(text: string): Text {
  return new Text(`mkdir -p -m 700 ${toolFolder} && cat > ${toolFolder}/.tool <<'FIX502' && mv -f ${toolFolder}/.tool ${toolFolder}/tool
${text}
FIX502`);
}

function begin({ runName, platform }: Setting): Command {
  const container = platform.serviceManager === 'compose' ? [sh`container`] : [];
  return {
    run: new Text([sh`sh ${toolFolder}/tool begin ${runName}`, ...container].join(' ')),
    note: 'Prints the folder in which this run keeps what was there before. “cannot open”: paste the tool first, the block above.',
  };
}

function apply(
  { first = [], files = [], edits = [], commands = [] }: Change,
  setting: Setting,
): Command[] {
  return [
    ...first,
    ...files.map((file) => ({ run: writing(setting, file) })),
    ...edits.map((edit) => ({ run: edit.run })),
    ...commands,
  ];
}

/** A here-document: the text stands between the two EOF lines exactly as it will stand in the file. */
function writing({ run }: Setting, { path, text, mode, step = sh`write` }: NewFile): Text {
  const asked = mode ? sh` ${mode}`.source : '';
  return new Text(`${sh`${run} ${step} ${path}`}${asked} <<'EOF'\n${text}\nEOF`);
}

function rollBack(change: Change, { run }: Setting): Command[] {
  const after = change.deactivate ?? [...change.test, ...change.activate];
  return [
    {
      run: sh`${run} undo`,
      note: 'Takes back what this run has done, and nothing else. What it had kept stays in its folder.',
    },
    ...after,
  ];
}
