import type { JsonValue } from '@backstage/types';
import type { DeploymentObservation } from '@callboard/backstage-plugin-deployments-node';
import type { DeploymentFacts } from '../model/DeploymentRecord';
import { foldFacts, type StampedFacts } from './foldFacts';
import { stampOf } from './stampOf';
import { toInstant, toOptionalInstant } from './toInstant';

const VERSION = 'version.';

/**
 * What is known of a version is told piece by piece: a webhook names the commit,
 * and only a sweep knows its message and author.
 */
function versionFacts(
  version: DeploymentObservation['version'],
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(version).map(([name, value]) => [
      `${VERSION}${name}`,
      value,
    ]),
  );
}

function versionOf(
  facts: StampedFacts['facts'],
): DeploymentObservation['version'] {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([name]) => name.startsWith(VERSION))
      .map(([name, value]) => [name.slice(VERSION.length), value]),
  ) as unknown as DeploymentObservation['version'];
}

/**
 * Facts as they are folded. What has a meaning only together is one fact.
 */
function factsOf(observation: DeploymentObservation) {
  return {
    place: {
      environment: observation.environment ?? null,
      sourceEnvironment: observation.sourceEnvironment,
    },
    ...versionFacts(observation.version),
    state: {
      status: observation.status,
      statusName: observation.statusName ?? null,
    },
    createdAt: toInstant(observation.createdAt),
    startedAt: toOptionalInstant(observation.startedAt),
    finishedAt: toOptionalInstant(observation.finishedAt),
    creator: observation.creator,
    inferred: observation.inferred,
    description: observation.description,
    url: observation.url,
    environmentUrl: observation.environmentUrl,
    runId: observation.runId,
    approval: observation.approval && {
      ...observation.approval,
      since: toInstant(observation.approval.since),
    },
    failure: observation.failure && {
      ...observation.failure,
      at: toOptionalInstant(observation.failure.at),
    },
    changeCategory: observation.changeCategory,
    emergencyApprovedBy: observation.emergencyApprovedBy,
  };
}

/** Merges one observation of a deployment into what is stored of it. */
export function foldDeployment(
  stored: StampedFacts | undefined,
  observation: DeploymentObservation,
): StampedFacts {
  return foldFacts(
    stored,
    // JSON in and out drops what is undefined on every level.
    JSON.parse(JSON.stringify(factsOf(observation))) as Record<
      string,
      JsonValue
    >,
    stampOf(toInstant(observation.updatedAt), observation.status),
  );
}

/** Reads folded facts back. */
export function deploymentFactsOf({ facts }: StampedFacts): DeploymentFacts {
  const unversioned = Object.fromEntries(
    Object.entries(facts).filter(([name]) => !name.startsWith(VERSION)),
  );
  const { place, state, ...others } = unversioned as unknown as Omit<
    ReturnType<typeof factsOf>,
    'approval' | 'failure'
  > &
    Omit<DeploymentFacts, 'version'>;
  return {
    ...others,
    version: versionOf(facts),
    environment: place.environment ?? undefined,
    sourceEnvironment: place.sourceEnvironment,
    status: state.status,
    statusName: state.statusName ?? undefined,
  };
}
