/** What a fix generates: a pure function from facts and details to files, commands and a check. */
import type { DefiniteAnswer, FactId, Facts } from '../../machines/facts.ts';
import { details } from '../log/details.ts';
import type { DetailId, Details } from '../log/details.ts';
import { platformIds, platforms } from '../platforms/platforms.ts';
import type { Platform, PlatformId } from '../platforms/platforms.ts';
import { readerPlatforms } from '../platforms/readers.ts';
import type { ReaderPlatformId } from '../platforms/readers.ts';
import { Text, sh } from './text.ts';
import type { Language } from './text.ts';

/** One command as printed, to be run as root, and what one should see. */
export interface Command {
  run: Text;
  /** What the command prints when all is well, or a sentence about it. */
  expect?: string;
  /** What the output means, or what to do when it is another. */
  note?: string;
}

/** A file that the snippet writes whole (a drop-in of its own). Its name says which site or service it is for. */
export interface NewFile {
  path: string;
  language: Language;
  text: Text;
  /** Default: 644, whatever the umask. */
  mode?: '600' | '640' | '644';
  /** The step of the tool that writes it, where that is not `write`. */
  step?: Text;
}

/** A change inside a file that exists, made by one step of the tool. */
export interface Edit {
  path: string;
  language: Language;
  /** The lines concerned, as they were and as they will be. */
  before: Text;
  after: Text;
  run: Text;
}

/**
 * What is changed goes through the tool (`setting.run`), which keeps what was there: so there is no way back to be written
 * here. The order is that of the steps: a file that others include comes before the edit that includes it.
 */
export interface Change {
  /** Steps of the tool that the files and edits rest on: a folder that nginx is told to use. */
  first?: Command[];
  files?: NewFile[];
  edits?: Edit[];
  /** Steps of the tool that change something else than a text (rights, a unit, the kernel …), after files and edits. */
  commands?: Command[];
  /** Checks the new configuration before anything uses it; `nginx -t` and the like. */
  test: Command[];
  /** Puts the new configuration to use. */
  activate: Command[];
  /** Fails (exit status not 0) while the cause is present, passes after. */
  verify: Command[];
  /** Replaces `test` and `activate` when rolling back, where these differ. */
  deactivate?: Command[];
  /** Where all of it is run; where nginx runs unless told otherwise. `both`: nginx and the application are changed. */
  on?: 'application' | 'both';
  /** The arithmetic behind computed numbers, and what to know about this output; plain sentences. */
  notes?: string[];
}

/** Everything a snippet may look at. `details` is complete: what the reader did not give is the example. */
export interface Setting {
  facts: Facts;
  details: Record<DetailId, string>;
  platform: Platform;
  platformId: PlatformId;
  /** The tool, with the folder of this run: `sh /root/fix502/<fix>-<what it is about>/run`. */
  run: Text;
  /** The name of that folder. */
  runName: string;
  /** The snippet is not written for the reader's platform: why, and there is no change. */
  unwritten?: string;
}

export interface Snippet {
  /** The fix's id, as in content/fixes. */
  id: string;
  /** The details asked for on the fix page, in this order. */
  details: readonly DetailId[];
  /** The facts that choose between variants, asked for on the fix page before the details. */
  facts: readonly FactId[];
  /** The answers that it needs: where another one is known, the end of a walk does not offer it. */
  only?: { readonly [F in FactId]?: readonly DefiniteAnswer<F>[] };
  /** The platforms it is for; all when absent. */
  platforms?: readonly PlatformId[];
  /** Examples that suit this snippet better than the details' own. */
  examples?: (facts: Facts, platform: Platform) => Details;
  /** What tells one use of this fix from another on the same host: the site's name, unless told otherwise. */
  about?: (setting: Pick<Setting, 'facts' | 'details'>) => string;
  change(setting: Setting): Change;
}

/** A snippet's word that it has no text for this version, protocol or value, with what to do instead. */
export class Refusal extends Error {}

/** Completes what is known with examples. */
export function settingFor(
  snippet: Snippet,
  known: { facts: Facts; details: Details; platform?: ReaderPlatformId },
): Setting {
  const among = snippet.platforms ?? platformIds;
  const platformId = among.find((id) => id === known.platform) ?? among[0]!;
  const platform = platforms[platformId];
  const examples = Object.fromEntries(
    Object.entries(details).map(([id, detail]) => [id, detail.example]),
  ) as Record<DetailId, string>;
  const own = {
    ...(platform.serviceManager === 'compose' && { 'site-file': '/srv/site/nginx/default.conf' }),
    ...snippet.examples?.(known.facts, platform),
  };
  const complete = withoutSuffix({ ...examples, ...own, ...known.details } as typeof examples);
  const runName = nameOfRun(snippet, { facts: known.facts, details: complete });
  return {
    facts: known.facts,
    details: complete,
    platform,
    platformId,
    runName,
    run: sh`sh ${toolFolder}/${runName}/run`,
    ...(known.platform !== undefined &&
      known.platform !== platformId && { unwritten: notWrittenFor(known.platform, among) }),
  };
}

/** Where the tool lies, with a folder for each run. */
export const toolFolder = '/root/fix502';

/** `app.service` is the unit `app`. */
function withoutSuffix(all: Record<DetailId, string>): Record<DetailId, string> {
  const unit = (name: string) => name.replace(/\.service$/, '');
  return { ...all, service: unit(all.service), 'port-holder': unit(all['port-holder']) };
}

/** A folder whose *.conf files nginx reads inside `http { }`. A container has it mounted: the host's folder is written to. */
export function confFolder({ platform, details }: Setting): string {
  return platform.serviceManager === 'compose' ? details['mounted-folder'] : platform.confFolder;
}

function nameOfRun(snippet: Snippet, setting: Pick<Setting, 'facts' | 'details'>): string {
  const asksSite = snippet.details.includes('server-name');
  const about = snippet.about?.(setting) ?? (asksSite ? setting.details['server-name'] : '');
  const name = about === '' ? snippet.id : `${snippet.id}-${about}`;
  return plain(name);
}

/** A value as a part of a file's or a zone's name. */
export function plain(value: string): string {
  return value.replaceAll(/[^\w.-]+/g, '-').replaceAll(/^-+|-+$/g, '');
}

/** A variable of nginx that no other use has: `$fix502_connection_example_com`. */
export function variable(what: string, about: string): Text {
  return new Text(`$fix502_${what}_${about.replaceAll(/\W+/g, '_')}`);
}

function notWrittenFor(wish: ReaderPlatformId, among: readonly PlatformId[]): string {
  const names = among.map((id) => platforms[id].name).join('; ');
  return `This runbook is not written for ${readerPlatforms[wish]}. It is written for: ${names}.`;
}
