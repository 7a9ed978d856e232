import type { StackState } from '@callboard/backstage-plugin-deployments-common';

/** The stored state of one stack. */
export interface StackRecord {
  environment: string;
  source: string;
  state: StackState;
}

/** Which stacks an environment has, as a source last listed them. */
export interface StackSetRecord {
  environment: string;
  source: string;
  observedAt: string;
  stackIds: string[];
  missing: string[];
}
