import type {
  StackObservation,
  StackSetObservation,
} from '@callboard/backstage-plugin-deployments-node';
import { canonicalJson } from '@callboard/backstage-plugin-environments-node';
import type { StackRecord, StackSetRecord } from '../model/StackRecord';
import type { ObservationOrigin } from './mergeObservations';
import { toInstant } from './toInstant';

function later<T>(
  stored: T | undefined,
  incoming: T,
  instantOf: (value: T) => string,
): T {
  if (!stored || instantOf(incoming) > instantOf(stored)) {
    return incoming;
  }
  return instantOf(incoming) === instantOf(stored) &&
    canonicalJson(incoming) > canonicalJson(stored)
    ? incoming
    : stored;
}

/** Of two observations of a stack's state, the later. */
export function foldStack(
  stored: StackRecord | undefined,
  { source, shard }: ObservationOrigin,
  { environment, state }: StackObservation,
): StackRecord {
  return later(
    stored,
    {
      environment,
      source,
      shard,
      state: {
        ...state,
        updatedAt: toInstant(state.updatedAt),
        observedAt: toInstant(state.observedAt),
      },
    },
    record => record.state.observedAt,
  );
}

/** Of two listings of an environment's stacks, the later. */
export function foldStackSet(
  stored: StackSetRecord | undefined,
  source: string,
  observation: StackSetObservation,
): StackSetRecord {
  return later(
    stored,
    {
      environment: observation.environment,
      source,
      accountId: observation.accountId,
      region: observation.region,
      observedAt: toInstant(observation.observedAt),
      stackIds: [...observation.stackIds].sort(),
      missing: [...observation.missing].sort(),
      places: observation.places,
    },
    record => record.observedAt,
  );
}
