import type {
  CategoryHealth,
  HealthAcknowledgement,
} from '@callboard/backstage-plugin-environment-health-common';
import type {
  AnnotationProblem,
  Environment,
  Status,
} from '@callboard/backstage-plugin-environments-common';
import type { ResultRecord } from './ResultRecord';

/** A result with its acknowledgement; its age lies in the round of its shard. */
export interface KeptCheck
  extends Omit<ResultRecord, 'entityRef' | 'environment'> {
  acknowledgement?: HealthAcknowledgement;
}

/** Healthy results of one category that are from the same rounds. */
export interface PassedChecks
  extends Pick<KeptCheck, 'suiteId' | 'shardKey' | 'category'> {
  count: number;
}

/** One environment's health, without what depends on the present. */
export interface KeptEnvironmentHealth {
  environment: Environment;
  state: 'checked' | 'pending' | 'empty';
  status: Status;
  since?: string;
  /** In the order in which categories are shown. */
  categories: CategoryHealth[];
  /** Worst first, acknowledged ones after their equals. */
  checks: KeptCheck[];
  /** Healthy results that are not among the checks, where these were left out. */
  passed?: PassedChecks[];
  /** Status of the categories by which uptime is counted; absent where none has results. */
  availability?: Status;
  /** Places (`account/region`) in which its stacks are or may be. */
  places: string[];
}

/** The answer for one entity as it is kept: {@link EntityHealth} without what depends on the present. */
export type KeptHealth =
  | {
      kind: 'invalid-annotation';
      entityRef: string;
      problems: AnnotationProblem[];
    }
  | {
      kind: 'health';
      entityRef: string;
      /** Worst of its environments that are not empty. */
      status: Status;
      /** In promotion order. */
      environments: KeptEnvironmentHealth[];
    };
