import type { AlarmPrefix } from '../annotations/parseCloudwatchAlarmPrefixesAnnotation';
import type { HealthEndpoint } from '../annotations/parseHealthEndpointsAnnotation';

/**
 * How close to the users an environment is.
 *
 * @public
 */
export type EnvironmentTier = 'development' | 'staging' | 'production';

/** @public */
export type Weekday =
  | 'monday'
  | 'tuesday'
  | 'wednesday'
  | 'thursday'
  | 'friday'
  | 'saturday'
  | 'sunday';

/**
 * When deployments to an environment are expected.
 *
 * @remarks
 * `from` and `to` are wall-clock times (`HH:mm`) in `timeZone`, an IANA zone.
 * The window is half open, `[from, to)`; a `to` at or before `from` belongs to
 * the next calendar day. `days` names the day on which the window opens.
 *
 * @public
 */
export type DeploymentWindow =
  | { always: true }
  | {
      days: 'daily' | Weekday[];
      from: string;
      to: string;
      timeZone: string;
    };

/**
 * A named place that services are deployed to.
 *
 * @public
 */
export interface Environment {
  /** The one name by which it goes in the API, the annotations and the UI. */
  name: string;
  title: string;
  tier: EnvironmentTier;
  github: {
    /** GitHub environment names (any case) that mean this environment. */
    environments: string[];
    /** Branches whose workflow runs stand in where deployments are missing. */
    branches: string[];
  };
  aws?: { accountId?: string; region?: string };
  window?: DeploymentWindow;
}

/**
 * Where a CloudFormation stack of one environment lies.
 *
 * @public
 */
export interface StackReference {
  /** Name of the {@link Environment}. */
  environment: string;
  stackName: string;
  region?: string;
  accountId?: string;
}

/**
 * Says that an entity's stacks are those that carry all of these tags.
 *
 * @public
 */
export interface StackTagSelector {
  tags: Record<string, string>;
}

/**
 * What one entity says about its environments: its own annotations over its
 * System's over the configuration.
 *
 * @public
 */
export interface EntityEnvironments {
  entityRef: string;
  /** In promotion order. */
  environments: Environment[];
  /** `github.com/project-slug` as owner and repository, with the host that the source location names. */
  repository?: { host: string; owner: string; name: string };
  /** `callboard.io/github-workflows`: file names; empty means every workflow. */
  workflows: string[];
  stacks: StackReference[];
  stackTags?: StackTagSelector;
  /** `callboard.io/health-endpoints`, where there are any. */
  healthEndpoints?: HealthEndpoint[];
  /** `callboard.io/cloudwatch-alarm-prefixes`, where there are any. */
  alarmPrefixes?: AlarmPrefix[];
}
