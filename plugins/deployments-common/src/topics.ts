import type { Deployment } from './types';

/**
 * Topic of {@link DeploymentChangedEvent}.
 *
 * @public
 */
export const deploymentChangedTopic = 'callboard.deployments.changed';

/**
 * Published after a deployment's stored state changed.
 *
 * @public
 */
export interface DeploymentChangedEvent {
  deployment: Deployment;
  /** Absent for a deployment that was not known before. */
  previousStatus?: Deployment['status'];
  /** True when this deployment became the live version. */
  becameLive: boolean;
}

/**
 * Signal channel of one entity; its messages carry nothing and mean "read again".
 *
 * @remarks A channel per entity tells nobody the name of an entity that they do not know already.
 *
 * @public
 */
export const deploymentsSignalChannel = (entityRef: string): string =>
  `deployments:${entityRef}`;

/**
 * Signal channel for pages over many entities.
 *
 * @public
 */
export const deploymentsPortfolioSignalChannel = 'deployments';
