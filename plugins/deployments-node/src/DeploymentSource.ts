import type { EventParams } from '@backstage/plugin-events-node';
import type { HumanDuration } from '@backstage/types';
import type {
  CommitSummary,
  Deployment,
  DeploymentDetails,
} from '@callboard/backstage-plugin-deployments-common';
import type { EntityEnvironments } from '@callboard/backstage-plugin-environments-common';
import type { Observation } from './Observation';

/**
 * Targets that a source can read together.
 *
 * @public
 */
export interface SweepShard {
  /** Stable across restarts and replicas, such as `github.com/acme/0` or `111111111111/us-west-2`. */
  key: string;
  targets: EntityEnvironments[];
}

/** @public */
export interface SweepFailure {
  /** Entities of which nothing could be read; empty means the whole shard. */
  entityRefs: string[];
  /** One sentence for people: what failed and what to do. No secrets. */
  message: string;
}

/** @public */
export interface SweepContext {
  /** Takes observations as they come; resolves once they are stored. */
  ingest(observations: Observation[]): Promise<void>;
  signal: AbortSignal;
}

/** @public */
export interface EventContext {
  /** Targets of one repository, on any host where `host` is left out. */
  findByRepository(repository: {
    host?: string;
    owner: string;
    name: string;
  }): Promise<EntityEnvironments[]>;
  findByStack(stack: {
    accountId: string;
    region: string;
    stackName: string;
    tags?: Record<string, string>;
  }): Promise<EntityEnvironments[]>;
  ingest(observations: Observation[]): Promise<void>;
}

/** @public */
export interface Comparison {
  ahead: number;
  behind: number;
  /** Newest first. */
  aheadCommits: CommitSummary[];
  behindCommits: CommitSummary[];
  url?: string;
}

/**
 * A place where deployments are recorded.
 *
 * @remarks
 * A source turns what its upstream says into {@link Observation}s. It keeps no
 * state that a second replica would need: everything it learns goes to `ingest`.
 *
 * @public
 */
export interface DeploymentSource {
  /** Such as `github`; part of the natural key of what it reports. */
  readonly id: string;
  readonly title: string;
  readonly schedule: { frequency: HumanDuration; timeout: HumanDuration };

  /** Groups the targets that this source can read; others are left out. */
  shards(targets: EntityEnvironments[]): SweepShard[];

  /**
   * Reads the current state of a shard in as few upstream calls as possible.
   *
   * @returns what failed; a failure of one target does not stop the others.
   * @throws when nothing of the shard could be read.
   */
  sweep(
    shard: SweepShard,
    context: SweepContext,
  ): Promise<{ failures: SweepFailure[] }>;

  /** Topics of the events service that this source ingests from. */
  readonly eventTopics?: string[];
  /** Ingests from one event; verified deliveries only reach this point. */
  onEvent?(event: EventParams, context: EventContext): Promise<void>;

  /**
   * Commits by which two versions differ: `ahead` are those in `head` that `base` lacks.
   *
   * @returns undefined where this source does not know the target's repository.
   */
  compare?(
    target: EntityEnvironments,
    versions: { base: string; head: string },
    options: { signal?: AbortSignal },
  ): Promise<Comparison | undefined>;

  /** Opens what is too large to keep: logs, all events of a stack. */
  readDetails?(
    deployment: Deployment,
    context: {
      target: EntityEnvironments;
      /** The stack operations joined to this deployment. */
      stacks: {
        stackId: string;
        stackName: string;
        accountId: string;
        region: string;
        operationStartedAt: string;
        operationFinishedAt?: string;
      }[];
      signal?: AbortSignal;
    },
  ): Promise<Partial<Pick<DeploymentDetails, 'stacks' | 'log' | 'problems'>>>;
}
