import type { FailureCause } from '@callboard/backstage-plugin-deployments-common';
import type {
  DeploymentObservation,
  Observation,
  StackObservation,
  StackOperationObservation,
} from '@callboard/backstage-plugin-deployments-node';
import { commitHolder } from '../events/commitHolder';
import { describeFailure } from '../events/describeFailure';
import type { StackOperation } from '../events/foldOperations';
import { operationStatus } from '../events/operationStatus';
import type { StackMemory } from '../memory/PlaceMemory';
import type { BoundStack } from './BoundStack';

/** Where links lead and which tags speak of versions. */
export interface ObservationSettings {
  commitTag: string;
  versionTag: string;
  /** The stack's page and its events in the AWS console. */
  consoleUrls(stack: BoundStack['stack']): { stack: string; events: string };
}

/** A failed operation's cause as a sentence. */
export function causeOf(
  operation: StackOperation | undefined,
  eventsUrl: string,
): FailureCause | undefined {
  if (!operation?.cause) return undefined;
  return {
    summary: describeFailure(operation.cause),
    kind: 'stack',
    where: operation.cause.logicalId,
    at: operation.cause.at,
    url: eventsUrl,
  };
}

/** The version that an operation put in place, as the stack's tags tell it. */
export interface TaggedVersion {
  operationId: string;
  commit?: string;
  version?: string;
}

/** Reads a stack's tags as the version of the operation whose they are. */
export function taggedVersionOf(
  { stack }: BoundStack,
  operations: StackOperation[],
  settings: ObservationSettings,
): TaggedVersion | undefined {
  const holder = commitHolder(operations);
  return (
    holder && {
      operationId: holder.operationId,
      commit: stack.tags[settings.commitTag],
      version: stack.tags[settings.versionTag],
    }
  );
}

/** Tells every reader of a stack about its operations. */
export function operationObservations(
  { stack, readers }: BoundStack,
  operations: StackOperation[],
  versions: (TaggedVersion | undefined)[],
  settings: ObservationSettings,
): Observation[] {
  const url = settings.consoleUrls(stack).events;
  return readers.flatMap(reader =>
    operations.flatMap(operation => {
      const version = versions.find(
        candidate => candidate?.operationId === operation.operationId,
      );
      const observation: StackOperationObservation = {
        kind: 'stack-operation',
        entityRef: reader.entityRef,
        environment: reader.environment,
        operationId: operation.operationId,
        stackId: stack.stackId,
        stackName: stack.stackName,
        accountId: stack.accountId,
        region: stack.region,
        status: operation.status,
        statusName: operation.statusName,
        startedAt: operation.startedAt,
        finishedAt: operation.finishedAt,
        updatedAt: operation.updatedAt,
        commit: version?.commit,
        failure: causeOf(operation, url) ?? null,
        url,
      };
      return reader.standsIn && operation.kind !== 'delete'
        ? [observation, asDeployment(observation, version)]
        : [observation];
    }),
  );
}

/** An operation as a deployment, for an entity that has no other record of them. */
function asDeployment(
  operation: StackOperationObservation,
  version: TaggedVersion | undefined,
): DeploymentObservation {
  const commit = version?.commit ?? '';
  return {
    kind: 'deployment',
    entityRef: operation.entityRef,
    sourceId: operation.operationId,
    environment: operation.environment,
    sourceEnvironment: operation.stackName,
    version: {
      commit,
      label: version?.version ?? (commit.slice(0, 7) || 'unknown'),
    },
    status: operation.status,
    statusName: operation.statusName,
    createdAt: operation.startedAt,
    startedAt: operation.startedAt,
    finishedAt: operation.finishedAt,
    updatedAt: operation.updatedAt,
    inferred: true,
    description: `Stack ${operation.stackName}`,
    url: operation.url,
    failure: operation.failure,
  };
}

/** Tells every reader of a stack how it stands now. */
export function stackObservations(
  { stack, readers }: BoundStack,
  memory: StackMemory,
  options: ObservationSettings & { observedAt: string },
): StackObservation[] {
  const failed = operationStatus(stack.status) === 'failure';
  return readers.map(({ entityRef, environment }) => ({
    kind: 'stack',
    entityRef,
    environment,
    state: {
      stackId: stack.stackId,
      stackName: stack.stackName,
      accountId: stack.accountId,
      region: stack.region,
      status: stack.status,
      statusReason: stack.statusReason,
      drift: stack.drift,
      driftCheckedAt: stack.driftCheckedAt,
      driftedResources:
        stack.drift === 'drifted' ? memory.driftedResources : undefined,
      waitingChangeSets: memory.changeSets ?? [],
      updatedAt: stack.updatedAt,
      cause: failed ? memory.cause : undefined,
      version: stack.tags[options.versionTag],
      consoleUrl: options.consoleUrls(stack).stack,
      observedAt: options.observedAt,
    },
  }));
}
