import type { Status } from '@callboard/backstage-plugin-environments-common';
import type { HealthAcknowledgement } from './HealthAcknowledgement';
import type { HealthCategory } from './HealthCategory';

/**
 * Where the reader gets from a result in one click.
 *
 * @public
 */
export interface HealthLink {
  kind:
    | 'console'
    | 'alarm'
    | 'dashboard'
    | 'endpoint'
    | 'documentation'
    /** What to do, written down by those who own it. */
    | 'runbook';
  /** Names the target, such as `Open the alarm in CloudWatch`. */
  title: string;
  url: string;
}

/**
 * What one check found out about one environment, or about one thing in it.
 *
 * @public
 */
export interface HealthCheckResult {
  /** Unique within the environment; stable from one round to the next. */
  id: string;
  /** The check that found it out, such as `aws.alarms`. */
  checkId: string;
  category: HealthCategory;
  /** Title of the check. */
  title: string;
  /** The thing looked at where a check looks at several: an alarm, a function, an endpoint. */
  subject?: string;
  status: Status;
  /** One sentence: what is so. */
  summary: string;
  /** One sentence: what to do. Absent where nothing is to be done. */
  action?: string;
  /** Figures behind the sentence, ready to be read. */
  facts: { label: string; value: string }[];
  links: HealthLink[];
  /** When it took on this status. */
  since: string;
  /** When it was last looked at. */
  observedAt: string;
  /** From then on the result is too old to be believed and reads `unknown`. */
  staleAt: string;
  /** Where the check could not be carried out: what was known last. */
  lastKnown?: { status: Status; summary: string; observedAt: string };
  acknowledgement?: HealthAcknowledgement;
  /** Present, and true, for a failing check while the environment's maintenance window is open. */
  duringMaintenance?: true;
}
