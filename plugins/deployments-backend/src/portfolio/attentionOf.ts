import type {
  AttentionReason,
  EnvironmentDrift,
  PortfolioRow,
} from '@callboard/backstage-plugin-deployments-common';
import { failingStatuses } from '../board/statuses';
import {
  combineSourceStates,
  type SourceDescription,
} from '../board/combineSourceStates';
import type { KeptBoard, KeptEnvironment } from '../board/KeptBoard';
import type { SourceStateRecord } from '../model/SourceStateRecord';

export type Attention = PortfolioRow['attention'][number];

export interface AttentionOptions {
  sources: SourceDescription[];
  /** States of the sources for this entity. */
  states: SourceStateRecord[];
  /** A difference of this many commits and more needs somebody. */
  behindCommits: number;
}

const reasons: AttentionReason[] = [
  'failed',
  'waiting',
  'stack-failed',
  'stack-drifted',
  'hotfix',
  'behind',
  'source-failed',
];
const tiers = ['production', 'staging', 'development'];

// Users suffer from production first.
function urgency(
  attention: Attention,
  tierOf: Map<string | undefined, string>,
): number {
  const tier = tiers.indexOf(tierOf.get(attention.environment) ?? '');
  return reasons.indexOf(attention.reason) * 10 + (tier < 0 ? 9 : tier);
}

function ofAttempt({ environment, attempt }: KeptEnvironment): Attention[] {
  if (attempt && failingStatuses.has(attempt.status)) {
    const { failure } = attempt;
    const where = failure?.where ? ` in ${failure.where}` : '';
    const why = failure ? `: ${failure.summary}` : '';
    return [
      {
        reason: 'failed',
        environment: environment.name,
        sentence: `${environment.name} failed${where}${why}`,
        since: failure?.at ?? attempt.finishedAt ?? attempt.updatedAt,
      },
    ];
  }
  if (attempt?.status === 'waiting') {
    const approvers = attempt.approval?.approvers.map(({ name }) => name) ?? [];
    const whom = approvers.length ? ` by ${approvers.join(' or ')}` : '';
    return [
      {
        reason: 'waiting',
        environment: environment.name,
        sentence: `${attempt.version.label} waits for approval in ${environment.name}${whom}`,
        since: attempt.approval?.since ?? attempt.updatedAt,
      },
    ];
  }
  return [];
}

function ofStacks({ environment, stacks }: KeptEnvironment): Attention[] {
  return stacks.flatMap((stack): Attention[] => {
    if (/FAILED|ROLLBACK/.test(stack.status)) {
      const why = stack.cause ? `: ${stack.cause.summary}` : '';
      return [
        {
          reason: 'stack-failed',
          environment: environment.name,
          sentence: `Stack ${stack.stackName} in ${environment.name} is in ${stack.status}${why}`,
          since: stack.cause?.at ?? stack.updatedAt,
        },
      ];
    }
    return stack.drift === 'drifted'
      ? [
          {
            reason: 'stack-drifted',
            environment: environment.name,
            sentence: `Stack ${stack.stackName} in ${environment.name} differs from its template`,
            since: stack.driftCheckedAt ?? stack.updatedAt,
          },
        ]
      : [];
  });
}

function commits(count: number): string {
  return count === 1 ? '1 commit' : `${count} commits`;
}

function oldest(list: EnvironmentDrift['aheadCommits']): string | undefined {
  return list
    .flatMap(({ committedAt }) => committedAt ?? [])
    .map(instant => new Date(instant).toISOString())
    .sort()
    .at(0);
}

function ofDrift(drift: EnvironmentDrift, behindCommits: number): Attention[] {
  const found: Attention[] = [];
  if (drift.behind > 0) {
    found.push({
      reason: 'hotfix',
      environment: drift.to,
      sentence: `${drift.to} has ${commits(drift.behind)} that ${
        drift.from
      } lacks`,
      since: oldest(drift.behindCommits),
    });
  }
  if (drift.ahead >= behindCommits) {
    found.push({
      reason: 'behind',
      environment: drift.to,
      sentence: `${drift.to} is ${commits(drift.ahead)} behind ${drift.from}`,
      since: oldest(drift.aheadCommits),
    });
  }
  return found;
}

function ofSources({ sources, states }: AttentionOptions): Attention[] {
  return combineSourceStates(states, sources).flatMap(({ title, error }) =>
    error
      ? [
          {
            reason: 'source-failed' as const,
            sentence: `${title} could not be read: ${error.message}`,
            since: error.since,
          },
        ]
      : [],
  );
}

/**
 * What of an entity needs somebody, most urgent first. Sentences name no age:
 * they are kept, and ages pass.
 */
export function attentionOf(
  board: KeptBoard,
  options: AttentionOptions,
): Attention[] {
  if (board.kind === 'invalid-annotation') {
    return board.problems.map(({ annotation, message }) => ({
      reason: 'source-failed',
      sentence: `${annotation} could not be understood: ${message}`,
    }));
  }
  if (board.kind !== 'board') {
    return [];
  }
  const tierOf = new Map<string | undefined, string>(
    board.environments.map(({ environment }) => [
      environment.name,
      environment.tier,
    ]),
  );
  return [
    ...board.environments.flatMap(ofAttempt),
    ...board.environments.flatMap(ofStacks),
    ...board.drift.flatMap(drift => ofDrift(drift, options.behindCommits)),
    ...ofSources(options),
  ].sort((a, b) => urgency(a, tierOf) - urgency(b, tierOf));
}

/** How urgent the first of these is: the smaller, the sooner. */
export function urgencyOf(attention: Attention[], board: KeptBoard): number {
  if (!attention.length || board.kind !== 'board') {
    return attention.length ? 98 : 99;
  }
  return urgency(
    attention[0],
    new Map(
      board.environments.map(({ environment }) => [
        environment.name,
        environment.tier,
      ]),
    ),
  );
}
