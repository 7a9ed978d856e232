import type {
  Environment,
  Status,
} from '@callboard/backstage-plugin-environments-common';
import type { HealthCategory } from './HealthCategory';
import type { HealthCheckResult } from './HealthCheckResult';

/**
 * How far back uptime is counted.
 *
 * @public
 */
export type UptimeSpan = '24h' | '7d' | '30d' | '90d';

/**
 * Every span, from the shortest to the longest.
 *
 * @public
 */
export const UPTIME_SPANS: readonly UptimeSpan[] = ['24h', '7d', '30d', '90d'];

/**
 * The share of the measured time in which an environment was not down.
 *
 * @remarks
 * Down is `unhealthy` in one of the {@link AVAILABILITY_CATEGORIES}. Time in
 * which that was `unknown`, or before the first check, was not measured.
 *
 * @public
 */
export interface Uptime {
  /** 0 to 1; absent where nothing was measured. */
  ratio?: number;
  measuredSeconds: number;
  downSeconds: number;
}

/** @public */
export interface CategoryHealth {
  category: HealthCategory;
  status: Status;
  /** Results by status; a status without results is left out. */
  counts: Partial<Record<Status, number>>;
  /** How many of those that are not healthy are acknowledged. */
  acknowledged: number;
}

/** @public */
export interface EnvironmentHealth {
  environment: Pick<Environment, 'name' | 'title' | 'tier'>;
  /**
   * `checked`: there are results. `pending`: there is something to check and no
   * result yet. `empty`: there is nothing to check here.
   */
  state: 'checked' | 'pending' | 'empty';
  /** Worst of the results; `unknown` where there are none. */
  status: Status;
  /** When it took on this status; absent where nothing was checked. */
  since?: string;
  /** Those with results, in the order of {@link HEALTH_CATEGORIES}. */
  categories: CategoryHealth[];
  /**
   * Worst first, acknowledged ones after their equals. Healthy ones are counted in `categories`, and
   * are here only where all results were asked for.
   */
  checks: HealthCheckResult[];
  /** The newest look at any result, a healthy one included; absent where there are none. */
  lastLook?: Pick<HealthCheckResult, 'observedAt' | 'staleAt'>;
  /** Absent where nothing tells whether the environment is up. */
  uptime?: Record<UptimeSpan, Uptime>;
  /** Absent where maintenance is possible at any time. */
  maintenance?: {
    open: boolean;
    /** While open: when it ends. */
    endsAt?: string;
    /** While closed: when it opens next. */
    nextOpening?: string;
    /** Such as `Sunday 02:00–06:00 (America/Los_Angeles)`. */
    description: string;
  };
}

/**
 * Which results an answer for one entity carries besides those that are not healthy.
 *
 * @public
 */
export interface EntityHealthQuery {
  /** `all`: the healthy ones, too. */
  results?: 'all';
}

/** @public */
export interface EnvironmentResultsQuery {
  /** Name of the environment. */
  environment: string;
  /** Every category where absent. */
  category?: HealthCategory;
}

/**
 * Every result of one environment, or of one category in it.
 *
 * @public
 */
export interface EnvironmentResults {
  entityRef: string;
  /** Name of the environment. */
  environment: string;
  /** Healthy ones, too; worst first, acknowledged ones after their equals. */
  checks: HealthCheckResult[];
}

/**
 * Part of what the checks are built on and that could not be read, such as the
 * stacks of one account.
 *
 * @public
 */
export interface HealthProblem {
  /** Such as `333333333333/us-west-2`. */
  source: string;
  /** One sentence: what failed and what to do. */
  message: string;
  since: string;
  environments: string[];
}

/**
 * Answer for one entity's health.
 *
 * @public
 */
export type EntityHealth =
  | {
      kind: 'not-configured';
      entityRef: string;
      /** Annotations any of which would configure it. */
      missing: string[];
    }
  | {
      kind: 'invalid-annotation';
      entityRef: string;
      problems: { annotation: string; value: string; message: string }[];
    }
  | {
      kind: 'health';
      entityRef: string;
      /** Worst of its environments. */
      status: Status;
      /** In promotion order. */
      environments: EnvironmentHealth[];
      problems: HealthProblem[];
      /** What the caller may do here. */
      may: { acknowledge: boolean; run: boolean };
    };
