import type { StackState } from '@callboard/backstage-plugin-deployments-common';

/** The stored state of one stack. */
export interface StackRecord {
  environment: string;
  source: string;
  /** Key of the shard that it was swept in; absent where an event brought it. */
  shard?: string;
  state: StackState;
}

/** An account and a region. */
export interface Place {
  accountId: string;
  region: string;
}

/** Which stacks an environment has in one place, as a source last listed them. */
export interface StackSetRecord extends Place {
  environment: string;
  source: string;
  observedAt: string;
  stackIds: string[];
  missing: string[];
  /** Every place that the environment's stacks may lie in. */
  places: Place[];
}
