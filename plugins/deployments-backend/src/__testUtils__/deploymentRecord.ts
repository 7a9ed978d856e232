import type { DeploymentRecord } from '../model/DeploymentRecord';
import { at, observeDeployment } from './observe';

/** A stored deployment. */
export function deploymentRecord(
  overrides: Partial<DeploymentRecord> = {},
): DeploymentRecord {
  const { kind, ...facts } = observeDeployment();
  return {
    ...facts,
    id: 'd1',
    source: 'github',
    runId: '10',
    observedAt: at('10:10'),
    rollback: false,
    ...overrides,
  };
}
