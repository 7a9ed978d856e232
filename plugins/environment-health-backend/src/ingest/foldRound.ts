import type { HealthCheckDescription } from '@callboard/backstage-plugin-environment-health-common';
import type { HealthSuiteFinding } from '@callboard/backstage-plugin-environment-health-node';
import { compareStatus } from '@callboard/backstage-plugin-environments-common';
import type { ResultRecord } from '../model/ResultRecord';
import type { EnvironmentRound } from './Round';

/**
 * Takes what a round found out into the results of its environment.
 *
 * @remarks
 * Results of other suites and shards stay as they are. A result keeps its id as
 * long as its check and subject are found, and its `since` as long as its status
 * stays. What is not found any more goes. Where the round failed, everything
 * known reads `unknown`; checks that never were answered here read so, too, but
 * those that were and had nothing to say stay silent.
 *
 * @param before - all results of the environment
 */
export function foldRound(
  before: ResultRecord[],
  round: EnvironmentRound,
): ResultRecord[] {
  const { suiteId, shardKey, outcome } = round;
  const isOwn = (result: ResultRecord) =>
    result.suiteId === suiteId && result.shardKey === shardKey;
  const own = before.filter(isOwn);
  const others = before.filter(result => !isOwn(result));
  const findings =
    outcome.kind === 'answered'
      ? worstOfEach(outcome.findings)
      : unanswered(own, round, outcome.message);
  const taken = new Set(others.map(({ id }) => id));
  const results = findings.flatMap(finding => {
    const check = round.checks.find(({ id }) => id === finding.checkId);
    return check ? [toResult(finding, check, own, taken, round)] : [];
  });
  return [...others, ...results];
}

function nameOf({ checkId, subject }: { checkId: string; subject?: string }) {
  return subject === undefined ? checkId : `${checkId}/${subject}`;
}

function worstOfEach(findings: HealthSuiteFinding[]): HealthSuiteFinding[] {
  const worst = new Map<string, HealthSuiteFinding>();
  for (const finding of findings) {
    const known = worst.get(nameOf(finding));
    if (!known || compareStatus(finding.status, known.status) > 0) {
      worst.set(nameOf(finding), finding);
    }
  }
  return [...worst.values()];
}

function unanswered(
  own: ResultRecord[],
  { entityRef, environment, checks, answered }: EnvironmentRound,
  message: string,
): HealthSuiteFinding[] {
  return checks.flatMap(({ id: checkId }) => {
    const known = own.filter(result => result.checkId === checkId);
    const unknown = {
      entityRef,
      environment,
      checkId,
      status: 'unknown' as const,
      summary: message,
    };
    return known.length || answered
      ? known.map(({ subject, links }) => ({
          ...unknown,
          links,
          ...(subject !== undefined && { subject }),
        }))
      : [unknown];
  });
}

function toResult(
  finding: HealthSuiteFinding,
  check: HealthCheckDescription,
  own: ResultRecord[],
  taken: Set<string>,
  round: EnvironmentRound,
): ResultRecord {
  const name = nameOf(finding);
  const known = own.find(result => nameOf(result) === name);
  const { subject, status, summary, action } = finding;
  const lastKnown =
    known && known.status !== 'unknown'
      ? {
          status: known.status,
          summary: known.summary,
          observedAt: round.previouslyAt ?? known.since,
        }
      : known?.lastKnown;
  return {
    entityRef: round.entityRef,
    environment: round.environment,
    id: known?.id ?? (taken.has(name) ? `${name}@${round.shardKey}` : name),
    suiteId: round.suiteId,
    shardKey: round.shardKey,
    checkId: check.id,
    category: check.category,
    title: check.title,
    ...(subject !== undefined && { subject }),
    status,
    summary,
    ...(action !== undefined && { action }),
    facts: finding.facts ?? [],
    links: finding.links ?? [],
    since: known?.status === status ? known.since : round.observedAt,
    ...(status === 'unknown' && lastKnown && { lastKnown }),
  };
}
