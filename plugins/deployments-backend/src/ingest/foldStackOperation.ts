import type { JsonValue } from '@backstage/types';
import type { StackOperationObservation } from '@callboard/backstage-plugin-deployments-node';
import type { StackOperationRecord } from '../model/StackOperationRecord';
import { foldFacts, type StampedFacts } from './foldFacts';
import { stampOf } from './stampOf';
import { toInstant, toOptionalInstant } from './toInstant';

function factsOf(operation: StackOperationObservation) {
  return {
    environment: operation.environment,
    stack: {
      stackId: operation.stackId,
      stackName: operation.stackName,
      accountId: operation.accountId,
      region: operation.region,
    },
    state: { status: operation.status, statusName: operation.statusName },
    startedAt: toInstant(operation.startedAt),
    finishedAt: toOptionalInstant(operation.finishedAt),
    commit: operation.commit,
    failure: operation.failure && {
      ...operation.failure,
      at: toOptionalInstant(operation.failure.at),
    },
    url: operation.url,
  };
}

/** Merges one observation of a stack operation into what is stored of it. */
export function foldStackOperation(
  stored: StampedFacts | undefined,
  operation: StackOperationObservation,
): StampedFacts {
  return foldFacts(
    stored,
    JSON.parse(JSON.stringify(factsOf(operation))) as Record<string, JsonValue>,
    stampOf(toInstant(operation.updatedAt), operation.status),
  );
}

/** Reads folded facts back. */
export function stackOperationFactsOf({
  facts,
}: StampedFacts): Omit<
  StackOperationRecord,
  'entityRef' | 'source' | 'operationId' | 'updatedAt' | 'deploymentId'
> {
  const { stack, state, ...others } = facts as unknown as ReturnType<
    typeof factsOf
  >;
  return { ...others, ...stack, ...state };
}
