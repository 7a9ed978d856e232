import type { Status } from '@callboard/backstage-plugin-environments-common';
import type {
  HealthLink,
  MetricSeries,
} from '@callboard/backstage-plugin-environment-health-common';

/**
 * What a check found out about one target, or about one thing in it.
 *
 * @public
 */
export interface HealthFinding {
  /** Of the {@link HealthTarget}. */
  entityRef: string;
  /** Name of the target's environment. */
  environment: string;
  /**
   * The thing looked at, where a check looks at several. It names the result
   * from one round to the next, so it must stay the same as long as the thing does.
   */
  subject?: string;
  /** `unknown` where the question could not be answered; the summary then says why. */
  status: Status;
  /** One sentence: what is so. */
  summary: string;
  /** One sentence: what to do. For whatever is not healthy. */
  action?: string;
  facts?: { label: string; value: string }[];
  links?: HealthLink[];
}

/**
 * A finding of a suite, which answers for several checks.
 *
 * @public
 */
export interface HealthSuiteFinding extends HealthFinding {
  /** One of the suite's checks. */
  checkId: string;
}

/**
 * Points of one line of a chart. Points of later rounds join those of earlier ones.
 *
 * @public
 */
export interface HealthSeries extends MetricSeries {
  entityRef: string;
  /** Name of the target's environment. */
  environment: string;
}
