import type {
  Observation,
  SweepContext,
  SweepFailure,
} from '@callboard/backstage-plugin-deployments-node';
import pLimit from 'p-limit';
import type { CloudFormationConfig } from '../config/readCloudFormationConfig';
import type { SweepMetrics } from '../metrics/SweepMetrics';
import type { PlaceMemory, StackMemory } from '../memory/PlaceMemory';
import type { BoundStack } from './BoundStack';
import { collectFailures } from './collectFailures';
import { planPlaceReads } from './planPlaceReads';
import type { StackReads } from './planStackReads';
import type { StackRefresher } from './StackRefresher';

/** Calls under way at a time in one account and region; CloudFormation allows few per second. */
const concurrency = 4;
const batchSize = 500;

/**
 * Reads what is not known yet of the stacks of one place, and reports them all.
 *
 * @remarks
 * Quiet stacks cost no call and are reported first. The others are reported one
 * by one, so that a sweep cut short keeps what it has.
 *
 * @param save - called with what is worth remembering, always after it was stored
 */
export async function sweepPlace(
  bound: BoundStack[],
  memory: PlaceMemory,
  options: {
    refresher: StackRefresher;
    config: CloudFormationConfig;
    metrics: SweepMetrics;
    now: string;
    context: SweepContext;
    save: (memory: PlaceMemory) => Promise<void>;
  },
): Promise<SweepFailure[]> {
  const { refresher, config, context, now } = options;
  const plans = planPlaceReads(bound, memory, { config, now });
  // Stacks that are gone are forgotten by not being carried over.
  const next: PlaceMemory = {};
  for (const { stack } of bound) {
    if (memory[stack.stackId]) next[stack.stackId] = memory[stack.stackId];
  }

  const quiet = plans.filter(({ reads }) => !asks(reads));
  const asking = plans.filter(({ reads }) => asks(reads));
  options.metrics.swept({ quiet: quiet.length, read: asking.length });
  await ingestInBatches(
    quiet.flatMap(({ bound: one }) =>
      refresher.stateOf(one, memory[one.stack.stackId]),
    ),
    context,
  );

  const limit = pLimit(concurrency);
  const refreshOne = async (one: BoundStack, reads: StackReads) => {
    context.signal.throwIfAborted();
    const known: StackMemory = memory[one.stack.stackId] ?? {};
    const refresh = await refresher.refresh(one, reads, known);
    await context.ingest(refresh.observations);
    next[one.stack.stackId] = refresh.memory;
  };
  try {
    const outcomes = await Promise.allSettled(
      asking.map(plan => limit(() => refreshOne(plan.bound, plan.reads))),
    );
    const rejected = outcomes.find(outcome => outcome.status === 'rejected');
    if (rejected) throw (rejected as PromiseRejectedResult).reason;
  } finally {
    await options.save(next);
  }
  return collectFailures(bound, next);
}

function asks({ events, changeSets, countDrift, detectDrift }: StackReads) {
  return Boolean(events) || changeSets || countDrift || detectDrift;
}

async function ingestInBatches(
  observations: Observation[],
  context: SweepContext,
): Promise<void> {
  for (let start = 0; start < observations.length; start += batchSize) {
    context.signal.throwIfAborted();
    await context.ingest(observations.slice(start, start + batchSize));
  }
}
