import type { AttentionReason } from '@callboard/backstage-plugin-deployments-common';
import {
  combineSourceStates,
  type SourceDescription,
} from '../board/combineSourceStates';
import type { KeptBoard } from '../board/KeptBoard';
import type { SourceStateRecord } from '../model/SourceStateRecord';
import type { Attention } from './Attention';
import { attemptAttention } from './attemptAttention';
import { driftAttention } from './driftAttention';
import { stackAttention } from './stackAttention';

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

// Less urgent than everything that needs somebody.
const CALM = 99;

function tiersOf(board: KeptBoard): Map<string | undefined, string> {
  return new Map(
    board.kind === 'board'
      ? board.environments.map(({ environment }) => [
          environment.name,
          environment.tier,
        ])
      : [],
  );
}

// Users suffer from production first.
function urgency(
  attention: Attention,
  tierOf: Map<string | undefined, string>,
): number {
  const tier = tiers.indexOf(tierOf.get(attention.environment) ?? '');
  return reasons.indexOf(attention.reason) * 10 + (tier < 0 ? 9 : tier);
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
  const tierOf = tiersOf(board);
  return [
    ...board.environments.flatMap(attemptAttention),
    ...board.environments.flatMap(stackAttention),
    ...board.drift.flatMap(drift =>
      driftAttention(drift, options.behindCommits),
    ),
    ...ofSources(options),
  ].sort((a, b) => urgency(a, tierOf) - urgency(b, tierOf));
}

/** How urgent the first of these is: the smaller, the sooner. */
export function urgencyOf(attention: Attention[], board: KeptBoard): number {
  return attention.length ? urgency(attention[0], tiersOf(board)) : CALM;
}
