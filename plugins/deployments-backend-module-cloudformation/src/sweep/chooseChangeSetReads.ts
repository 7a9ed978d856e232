import type { EnvironmentTier } from '@callboard/backstage-plugin-environments-common';

/** What decides whether a stack's change sets are read in this sweep. */
export interface ChangeSetCandidate {
  stackId: string;
  status: string;
  tier: EnvironmentTier;
  /** The stack is not as it was when its events were last read. */
  changed: boolean;
  /** Absent where its change sets were never read. */
  readAt?: string;
  /** The last reading failed, which people are told until one succeeds. */
  failed?: boolean;
}

/** How old an answer may grow before it is asked for again. */
const patienceMillis: Record<EnvironmentTier, number> = {
  production: 2 * 60_000,
  staging: 10 * 60_000,
  development: 20 * 60_000,
};

// A permission that was granted should show soon.
const patienceAfterFailureMillis = 30_000;

/**
 * Chooses the stacks whose change sets this sweep reads.
 *
 * @remarks
 * Creating or deleting a change set leaves no trace on an existing stack, so it
 * takes a call per stack to see one. A stack that is only a change set, has
 * changed, or was never read is always chosen: its state would else be untrue.
 * The budget is for the rest, the most overdue first, where production falls
 * due sooner. Whoever waits grows more overdue, so everybody's
 * turn comes; a failure is tried again sooner, within the same budget.
 */
export function chooseChangeSetReads(
  candidates: ChangeSetCandidate[],
  options: { now: string; budget: number },
): Set<string> {
  const now = Date.parse(options.now);
  const chosen = new Set<string>();
  const waiting: { stackId: string; overdue: number }[] = [];
  for (const candidate of candidates) {
    const { stackId, status, changed, readAt } = candidate;
    if (changed || !readAt || status === 'REVIEW_IN_PROGRESS') {
      chosen.add(stackId);
      continue;
    }
    const overdue = (now - Date.parse(readAt)) / patienceOf(candidate);
    if (overdue >= 1) waiting.push({ stackId, overdue });
  }
  waiting.sort((a, b) => b.overdue - a.overdue);
  waiting
    .slice(0, options.budget)
    .forEach(({ stackId }) => chosen.add(stackId));
  return chosen;
}

function patienceOf({ failed, tier }: ChangeSetCandidate): number {
  return failed ? patienceAfterFailureMillis : patienceMillis[tier];
}
