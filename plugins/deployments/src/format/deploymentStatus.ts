import type {
  Deployment,
  DeploymentStep,
} from '@callboard/backstage-plugin-deployments-common';
import type { StatusTone } from '@callboard/backstage-plugin-environments-react';

type AnyStatus = DeploymentStep['status'];

const tones: Record<AnyStatus, StatusTone> = {
  queued: 'neutral',
  waiting: 'waiting',
  in_progress: 'running',
  success: 'success',
  failure: 'danger',
  error: 'danger',
  cancelled: 'neutral',
  inactive: 'neutral',
  skipped: 'neutral',
  unmapped: 'neutral',
};

/** The tone in which a status speaks where somebody may have to act on it. */
export function statusTone(status: AnyStatus): StatusTone {
  return tones[status] ?? 'neutral';
}

export function isFailed(status: AnyStatus): boolean {
  return status === 'failure' || status === 'error';
}

/**
 * The tone of a deployment in a list of past ones. A failure that a later
 * attempt has overtaken asks nothing of anybody, so it is not red.
 */
export function historyTone(
  deployment: Pick<Deployment, 'id' | 'status'>,
  actionableIds: ReadonlySet<string>,
): StatusTone {
  return isFailed(deployment.status) && !actionableIds.has(deployment.id)
    ? 'neutral'
    : statusTone(deployment.status);
}
