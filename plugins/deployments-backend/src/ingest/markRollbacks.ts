import { findRollbacks } from '../board/findRollbacks';
import { byEnvironment } from '../board/timeline';
import type { DeploymentStore } from '../database/DeploymentStore';
import type { TimelineEntry } from '../model/DeploymentRecord';

/** Marks which deployments put an older version back, and unmarks others. */
export async function markRollbacks(
  store: DeploymentStore,
  timeline: TimelineEntry[],
): Promise<void> {
  const rollbacks = new Set(
    [...byEnvironment(timeline).values()].flatMap(entries => [
      ...findRollbacks(entries),
    ]),
  );
  await store.markRollbacks(
    timeline
      .filter(entry => entry.rollback !== rollbacks.has(entry.id))
      .map(({ id }) => ({ id, rollback: rollbacks.has(id) })),
  );
}
