/** All findings together: which symptom leads, which facts hold, which causes are left. */
import type { FactId, Facts } from '../../machines/facts.ts';
import type { SymptomId } from '../../machines/odds.ts';
import { suspects } from '../diagnosis/suspects.ts';
import type { Suspect } from '../diagnosis/suspects.ts';
import type { Details } from './details.ts';
import type { Finding } from './read.ts';
import { signatureOf } from './signatures/index.ts';

export interface Verdict {
  readonly symptom?: SymptomId;
  readonly facts: Facts;
  readonly details: Details;
  readonly causes: Suspect[];
}

/**
 * 1. nginx's own lines come before those of other programs, and these before weak ones: nginx says what the client met,
 *    an application's log why. Of nginx's, a 502 comes before another status, since a 502 is what the reader is here for.
 *    Among equals the symptom with the most lines leads, then the latest.
 * 2. Of the leading symptom's upstreams the one with the most lines is taken, then the latest: facts and details of two
 *    upstreams would describe neither. Lines without an upstream, and other programs' lines, add what they know.
 * 3. Where these still differ, the answer with the most lines wins, then the latest; a weak line only fills gaps.
 */
export function verdictOf(all: readonly Finding[]): Verdict {
  const findings = all.filter((finding) => !isNoise(finding, all));
  const symptom = leading(findings) ?? impliedBy(findings);
  const relevant = ofOneUpstream(
    findings.filter((it) => !isOfNginx(it) || (symptom ? it.symptom === symptom : true)),
  );
  const facts = { ...merge(relevant), ...(symptom && { symptom }) } as Facts;
  return {
    ...(symptom && { symptom }),
    facts,
    details: mergeDetails(relevant, symptom),
    causes: symptom ? suspects(symptom, facts) : isA502(findings) ? suspects('triage', facts) : [],
  };
}

/** A 502 without a word on why: all causes, as often as each is behind any 502. */
function isA502(findings: readonly Finding[]): boolean {
  return findings.some(({ status }) => status === 502);
}

function ofOneUpstream(findings: readonly Finding[]): Finding[] {
  const byUpstream = Map.groupBy(findings.filter(isOfNginx), upstreamOf);
  byUpstream.delete('');
  const [first] = [...byUpstream].sort(([, a], [, b]) => compare(weightOf(b), weightOf(a)));
  return findings.filter(
    (it) => !isOfNginx(it) || upstreamOf(it) === '' || upstreamOf(it) === first?.[0],
  );
}

function upstreamOf({ details }: Finding): string {
  const { 'upstream-host': host, 'upstream-port': port, 'socket-path': socket } = details;
  return socket ?? (port ? `${host ?? ''}:${port}` : '');
}

function leading(findings: readonly Finding[]): SymptomId | undefined {
  const votes = new Map<SymptomId, Finding[]>();
  for (const finding of findings)
    if (finding.symptom)
      votes.set(finding.symptom, [...(votes.get(finding.symptom) ?? []), finding]);
  return [...votes].sort(([, a], [, b]) => compare(weightOf(b), weightOf(a)))[0]?.[0];
}

const nginxUnits = /^(?:nginx|openresty|angie|freenginx|tengine)(?:-debug)?$/;

/** What nginx would say of an application that does not start, where its own log was not pasted along. */
function impliedBy(findings: readonly Finding[]): SymptomId | undefined {
  const failed = findings.filter(({ facts }) => facts['service-state'] === 'failed');
  if (failed.length === 0) return undefined;
  const units = failed.flatMap(({ details }) => details.service ?? []);
  const isNginx = units.length > 0 && units.every((unit) => nginxUnits.test(unit));
  return isNginx ? 'startup-failed' : 'connection-refused';
}

type Weight = readonly number[];

function weightOf(findings: readonly Finding[]): Weight {
  const rank = Math.max(...findings.map(rankOf));
  const best = findings.filter((it) => rankOf(it) === rank);
  const lines = best.reduce((sum, { count }) => sum + count, 0);
  return [rank, lines, Math.max(...best.map(({ latest }) => latest))];
}

function rankOf(finding: Finding): number {
  if (signatureOf(finding.message)?.weak) return 0;
  if (!isOfNginx(finding)) return 1;
  return isOfAnotherStatus(finding) ? 2 : 3;
}

function isOfAnotherStatus({ status }: Finding): boolean {
  return typeof status === 'number' && status !== 502;
}

function compare(a: Weight, b: Weight): number {
  const differs = a.findIndex((it, place) => it !== b[place]);
  return differs === -1 ? 0 : a[differs]! - b[differs]!;
}

function isOfNginx({ message }: Finding): boolean {
  return signatureOf(message)?.writer === 'nginx';
}

function merge(findings: readonly Finding[]): Record<string, string> {
  const votes = new Map<FactId, Map<string, Finding[]>>();
  for (const finding of findings)
    for (const [fact, answer] of Object.entries(finding.facts) as [FactId, string][]) {
      const answers = votes.get(fact) ?? new Map<string, Finding[]>();
      answers.set(answer, [...(answers.get(answer) ?? []), finding]);
      votes.set(fact, answers);
    }
  const winner = (answers: Map<string, Finding[]>) =>
    [...answers].sort(([, a], [, b]) => compare(factWeight(b), factWeight(a)))[0]![0];
  return Object.fromEntries([...votes].map(([fact, answers]) => [fact, winner(answers)]));
}

/** As `weightOf`, but what nginx and an application say of a fact counts alike. */
function factWeight(findings: readonly Finding[]): Weight {
  const [rank, lines, latest] = weightOf(findings);
  return [Math.min(rank!, 1), lines!, latest!];
}

/**
 * "localhost" is [::1] and 127.0.0.1. Where nothing listens on [::1], nginx goes on to 127.0.0.1: the lines with [::1] are
 * only noise beside those with 127.0.0.1 and the same port.
 */
function isNoise(finding: Finding, findings: readonly Finding[]): boolean {
  if (finding.facts['upstream-address'] !== 'ipv6-loopback') return false;
  const port = finding.details['upstream-port'];
  return findings.some(
    ({ facts, details }) =>
      facts['upstream-address'] === 'ipv4-loopback' && details['upstream-port'] === port,
  );
}

/** The leading symptom's commonest finding first; the others fill what it leaves open. */
function mergeDetails(findings: readonly Finding[], symptom: SymptomId | undefined): Details {
  const order = findings.toSorted(
    (a, b) => Number(a.symptom === symptom) - Number(b.symptom === symptom) || a.count - b.count,
  );
  return Object.assign({}, ...order.map(({ details }) => details)) as Details;
}
