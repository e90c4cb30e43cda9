/** A scenario: a cause reproduced for real, and its fix applied. One file each in `scenarios/`, named like its cause. */
import type { Facts } from '../../machines/facts.ts';
import type { CauseId } from '../../machines/odds.ts';
import type { Details } from '../../src/log/details.ts';
import type { PlatformId } from '../../src/platforms/platforms.ts';
import { atLeast } from '../../src/snippets/nginx-version.ts';
import type { Machine } from './machine.ts';

export interface Scenario {
  cause: CauseId;
  /** The fix that is applied; absent for a cause that no configuration of the reader's cures. */
  fix?: string;
  /** What is broken, as a sentence; shown on the site. */
  title: string;
  /** Default: debian, which is what the lab machine is. */
  platform?: PlatformId;
  /** Where the runbook's commands are run, for those that look for a compose.yaml; default: `/`. */
  folder?: string;
  /** What an admin finds out beyond the log: the answers typed into the tree. */
  answers: Facts;
  /** What an admin types into the fix's form, beyond what the log tells. */
  details: Details;
  /** Sets the broken site up, on a freshly booted machine: `example.com` on port 80. */
  break(machine: Machine): Promise<void>;
  /** The HTTP status that a client gets; default: one GET of `/`. Where only some requests fail: 502 if any did. */
  probe?(machine: Machine): Promise<number>;
  /** Commands that print further evidence to be read beside nginx's error log, such as `journalctl -u app`. */
  evidence?: readonly string[];
  /** The symptom's status: 502 unless the cause keeps nginx from starting (0: no connection), or is a neighbour's (0: cut short). */
  broken?: 502 | 504 | 503 | 500 | 499 | 413 | 404 | 0;
  /**
   * Programs whose versions the evidence names, with the command that prints them: those that software.ts does not find by
   * itself.
   */
  software?: Record<string, string>;
  /** For a scenario that differs between versions of nginx, in its log line or its cure: `npm test` plays it on each. */
  versions?: 'all';
  /**
   * Which two clocks race in it, as a sentence. Only then it gets a second try, which is for a busy machine and not for a fix
   * that works now and then.
   */
  race?: string;
  /** Versions of nginx on which the story is another one; `npm test` plays the scenario on each version then. */
  exception?: Exception;
}

/** Either `before` or `from` is given: a version as nginx -v prints it. */
export interface Exception {
  before?: string;
  from?: string;
  /** What a client gets there, and the story ends; without it the scenario cannot be played there. */
  status?: number;
  /** Why so, as a sentence; shown on the site. */
  why: string;
}

/** The scenario's exception, where it holds for this version of nginx. */
export function exceptionFor(scene: Scenario, version: string): Exception | undefined {
  const { before = '0', from = '999' } = scene.exception ?? {};
  const holds = !atLeast(version, before) || atLeast(version, from);
  return holds ? scene.exception : undefined;
}

/** Gives a scenario its type. */
export function scenario(definition: Scenario): Scenario {
  return definition;
}

/** The status of one GET for the site, 0 when there is no answer within `seconds`. */
export function statusOf(
  machine: Machine,
  path = '/',
  seconds = 300,
  site = 'example.com',
): Promise<number> {
  return machine.get(path, site, seconds);
}
