import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { DeploymentSource } from './DeploymentSource';

/**
 * Takes the sources from which deployments are read.
 *
 * @public
 */
export interface DeploymentSourcesExtensionPoint {
  /** @throws `ConflictError` when a source of the same id was added before. */
  addSource(source: DeploymentSource): void;
}

/** @public */
export const deploymentSourcesExtensionPoint =
  createExtensionPoint<DeploymentSourcesExtensionPoint>({
    id: 'deployments.sources',
  });
