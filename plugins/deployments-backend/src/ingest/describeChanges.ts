import type { DeploymentChangedEvent } from '@callboard/backstage-plugin-deployments-common';
import type { KeptBoard } from '../board/KeptBoard';
import { toDeployment } from '../board/toDeployment';
import type { StoreSet } from '../database/Stores';
import type { Target } from '../model/Target';
import type { ChangedDeployment } from './IngestChanges';

function liveIds(board: KeptBoard | undefined): Set<string> {
  return new Set(
    board?.kind === 'board'
      ? board.environments.flatMap(({ live }) => live?.id ?? [])
      : [],
  );
}

/**
 * What other plugins are told of changed deployments.
 *
 * @param boards - the entity's, before and after the changes
 */
export async function describeChanges(
  stores: StoreSet,
  target: Target,
  changes: ChangedDeployment[],
  boards: { before?: KeptBoard; after: KeptBoard },
): Promise<DeploymentChangedEvent[]> {
  if (!changes.length) {
    return [];
  }
  const records = await stores.deployments.getByIds(
    changes.map(({ id }) => id),
  );
  const context = {
    environments: target.environments?.environments ?? [],
    steps: await stores.steps.getByRuns(
      target.entityRef,
      records.flatMap(({ runId }) => runId ?? []),
    ),
    operations: await stores.stackOperations.getByDeployments(
      records.map(({ id }) => id),
    ),
  };
  const before = liveIds(boards.before);
  const after = liveIds(boards.after);
  return records.map(record => ({
    deployment: toDeployment(record, context),
    previousStatus: changes.find(({ id }) => id === record.id)?.previousStatus,
    becameLive: after.has(record.id) && !before.has(record.id),
  }));
}
