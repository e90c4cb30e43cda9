/** What log lines answer beyond the facts of each: which status the access log has, and what came before “no live upstreams”. */
import type { Finding, Reading } from '../log/read.ts';
import { settled } from './output.ts';
import type { Told } from './output.ts';

export function toldByLog({ findings, symptom }: Reading): { at: number; told: Told }[] {
  const isElsewhere = symptom === undefined || /^(?:not-from-nginx|other-status)$/.test(symptom);
  return [
    isElsewhere ? accessLog(findings) : undefined,
    earlierErrors(findings),
    refusedTest(findings, symptom),
  ].filter((it) => it !== undefined);
}

/** A refused test of the configuration is the answer of triage, too, whatever nginx answers besides. */
function refusedTest(findings: readonly Finding[], symptom: string | undefined): FromLog {
  const found = findings.find(({ message }) => message === 'configuration-test-failed');
  if (!found || !/^(?:startup-failed|name-unresolved)$/.test(symptom ?? '')) return undefined;
  const says = '“nginx -t” refuses the configuration.';
  return { at: found.at, told: settled(says, found.line, { 'nginx-answers': 'test-fails' }) };
}

type FromLog = { at: number; told: Told } | undefined;

function accessLog(findings: readonly Finding[]): FromLog {
  const found =
    findings.find(({ message }) => message === 'access-log-502') ??
    findings.find(({ message }) => message === 'access-log-499');
  if (!found) return undefined;
  const status = found.message === 'access-log-502' ? 'status-502' : 'status-499';
  const says = `nginx’s access log has the request, with ${status.slice(7)}.`;
  return { at: found.at, told: settled(says, found.line, { 'access-log-line': status }) };
}

/** fail_timeout is 10 s by default: for so long nginx leaves a server out (ngx_http_upstream_round_robin.c). */
const failTimeout = 10_000;

function earlierErrors(findings: readonly Finding[]): FromLog {
  const bursts = findings.filter(({ symptom }) => symptom === 'no-live-upstreams').map(timeOf);
  if (bursts.length === 0) return undefined;
  const first = Math.min(...bursts);
  const before = findings.find((it) => {
    const gap = first - timeOf(it);
    return (
      it.symptom !== 'no-live-upstreams' && it.status !== 'none' && gap >= 0 && gap <= failTimeout
    );
  });
  if (!before) return undefined;
  const says =
    'Another error stands in the ten seconds before “no live upstreams”: it is the real one.';
  return { at: before.at, told: settled(says, before.line, { 'earlier-errors': 'yes' }) };
}

/** NaN for a line of another program's. */
function timeOf({ line }: Finding): number {
  const [, ...parts] = /(\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d) \[/.exec(line) ?? [];
  const [year, month, day, hour, minute, second] = parts.map(Number);
  return Date.UTC(year ?? NaN, (month ?? 1) - 1, day, hour, minute, second);
}
