/** The commands around a change, in order: back up, apply, test, activate, verify; and roll back. */
import type { Change, Command, Edit, NewFile } from './snippet.ts';
import { Text, sh } from './text.ts';

export type StepId = 'back-up' | 'apply' | 'test' | 'activate' | 'verify' | 'roll-back';

export interface Step {
  id: StepId;
  title: string;
  commands: Command[];
}

/** Where the originals of edited files are kept, under their full paths. */
export const backupFolder = '/root/fix502-backup';

/** All steps of a change. A step without commands is left out. */
export function runbook(change: Change): Step[] {
  const steps: Step[] = [
    { id: 'back-up', title: 'Back up', commands: backUp(change.edits ?? []) },
    { id: 'apply', title: 'Apply', commands: apply(change) },
    { id: 'test', title: 'Test before anything uses it', commands: change.test },
    { id: 'activate', title: 'Put it to use', commands: change.activate },
    { id: 'verify', title: 'Verify', commands: change.verify },
    { id: 'roll-back', title: 'Roll back, if you have to', commands: rollBack(change) },
  ];
  return steps.filter((step) => step.commands.length > 0);
}

/**
 * -L: of a link, as in sites-enabled, the file it leads to; restoring writes through the link again. Not `cp --parents`:
 * BusyBox has none, and that of coreutils 9.1 fails for an absolute path in any folder but `/`.
 */
function backUp(edits: Edit[]): Command[] {
  const paths = [...new Set(edits.map((edit) => edit.path))];
  return paths.map((path) => {
    const folder = backupFolder + path.slice(0, path.lastIndexOf('/'));
    return { run: sh`mkdir -p ${folder} && cp -aL ${path} ${folder}/` };
  });
}

function apply({ files = [], edits = [], commands = [] }: Change): Command[] {
  return [
    ...files.map((file) => ({ run: writing(file) })),
    ...edits.map((edit) => ({ run: edit.run })),
    ...commands,
  ];
}

/** A here-document: the text stands between the two EOF lines exactly as it will stand in the file. */
function writing({ path, text }: NewFile): Text {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return sh`
    mkdir -p ${folder}
    cat > ${path} <<'EOF'
    ${text}
    EOF`;
}

function rollBack({ files = [], edits = [], ...change }: Change): Command[] {
  const paths = [...new Set(edits.map((edit) => edit.path))];
  const last = change.deactivate ?? change.activate;
  return [
    ...(change.undo ?? []),
    ...files.map((file) => ({ run: sh`rm -f ${file.path}` })),
    ...paths.map((path) => ({ run: sh`cp -a ${backupFolder}${path} ${path}` })),
    // Where nothing is put back to use, as with a configuration that nginx refuses, nothing is tested.
    ...(last.length > 0 ? change.test : []),
    ...last,
  ];
}
