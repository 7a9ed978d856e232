import type {
  Environment,
  StackReference,
} from '@callboard/backstage-plugin-environments-common';
import type {
  StackResource,
  StackSummary,
} from '@callboard/backstage-plugin-environments-node';

/**
 * A stack of a target, as it was last listed.
 *
 * @public
 */
export interface TargetStack extends StackSummary {
  resources: StackResource[];
  /** When the stack was last listed. */
  observedAt: string;
}

/**
 * An address that answers for a service.
 *
 * @public
 */
export interface TargetEndpoint {
  /** Absolute `http` or `https` URL. */
  url: string;
  /** Who named it: an annotation of the entity, or an output of one of its stacks. */
  from: { kind: 'annotation' } | { kind: 'output'; stack: string; key: string };
}

/**
 * One environment of one entity, with everything in it that can be checked.
 *
 * @public
 */
export interface HealthTarget {
  entityRef: string;
  environment: Environment;
  stacks: TargetStack[];
  /** Stacks that the entity names and that do not exist, with their account and region where known. */
  missingStacks: StackReference[];
  endpoints: TargetEndpoint[];
  /** How the names of its CloudWatch alarms begin, besides those that its stacks own. */
  alarmPrefixes: string[];
}
