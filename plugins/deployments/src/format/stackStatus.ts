import type { StackState } from '@callboard/backstage-plugin-deployments-common';
import type { StatusTone } from '@callboard/backstage-plugin-environments-react';

export type StackCondition =
  | 'failed'
  | 'drifted'
  | 'change-set'
  | 'running'
  | 'ok'
  | 'unknown';

/** Worst first: the order in which a board of several stacks is summed up. */
const urgency: StackCondition[] = [
  'failed',
  'drifted',
  'change-set',
  'running',
  'unknown',
  'ok',
];

const tones: Record<StackCondition, StatusTone> = {
  failed: 'danger',
  drifted: 'warning',
  'change-set': 'waiting',
  running: 'running',
  unknown: 'neutral',
  ok: 'success',
};

/**
 * What CloudFormation's status name means for a reader. A roll-back is a
 * failure even when it is complete: the change did not arrive.
 */
export function stackCondition(
  stack: Pick<StackState, 'status' | 'drift' | 'waitingChangeSets'>,
): StackCondition {
  const { status } = stack;
  if (status.includes('ROLLBACK') || status.endsWith('_FAILED')) {
    return 'failed';
  }
  if (stack.drift === 'drifted') {
    return 'drifted';
  }
  if (status === 'REVIEW_IN_PROGRESS' || stack.waitingChangeSets.length) {
    return 'change-set';
  }
  if (status.endsWith('_IN_PROGRESS')) {
    return 'running';
  }
  return status.endsWith('_COMPLETE') ? 'ok' : 'unknown';
}

export function stackTone(condition: StackCondition): StatusTone {
  return tones[condition];
}

export interface StackSummary {
  /** The worst condition among the stacks. */
  condition: StackCondition;
  /** How many are in that condition. */
  count: number;
  total: number;
}

/** Sums up several stacks by their worst; absent where there are none. */
export function summarizeStacks(
  stacks: Pick<StackState, 'status' | 'drift' | 'waitingChangeSets'>[],
): StackSummary | undefined {
  const conditions = stacks.map(stackCondition);
  const condition = urgency.find(item => conditions.includes(item));
  return condition
    ? {
        condition,
        count: conditions.filter(item => item === condition).length,
        total: stacks.length,
      }
    : undefined;
}
