import type { EnvironmentTier } from '@callboard/backstage-plugin-environments-common';
import type { StackSummary } from '@callboard/backstage-plugin-environments-node';

/** An entity's environment that a stack belongs to. */
export interface StackReader {
  entityRef: string;
  environment: string;
  tier: EnvironmentTier;
  /** The entity has no repository, so that stack operations are all its deployments. */
  standsIn: boolean;
}

/** A stack and everybody whose it is; two entities may share one. */
export interface BoundStack {
  stack: StackSummary;
  readers: StackReader[];
}
