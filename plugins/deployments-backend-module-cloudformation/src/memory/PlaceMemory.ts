import type {
  FailureCause,
  StackState,
} from '@callboard/backstage-plugin-deployments-common';

/**
 * What was read of one stack, so that it need not be read again.
 *
 * @remarks
 * Written only after the observations were stored. Losing it, or finding an
 * older one, costs calls and nothing else.
 */
export interface StackMemory {
  /** What {@link fingerprintOf} said when the events were last read to their end. */
  fingerprint?: string;
  /** Whom its operations were reported to. */
  readers?: string;
  eventsReadAt?: string;
  /** Start of the newest known operation. */
  operationsSince?: string;
  cause?: FailureCause;
  /** What the tags said of the newest operation whose they were; a roll-back takes them away. */
  tagged?: { operationId: string; commit?: string; version?: string };
  changeSets?: StackState['waitingChangeSets'];
  changeSetsReadAt?: string;
  driftCountedFor?: string;
  driftedResources?: number;
  driftRequestedAt?: string;
  /** Calls that failed when last made, by action, each with its sentence; told until they succeed. */
  problems?: Record<string, string>;
}

/** What is remembered of one account and region, by stack id. */
export type PlaceMemory = Record<string, StackMemory>;
