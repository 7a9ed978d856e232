import type { HealthCategory } from './HealthCategory';

/**
 * What a check looks at, in words.
 *
 * @public
 */
export interface HealthCheckDescription {
  /** Such as `aws.alarms`; unique in the backend. */
  id: string;
  category: HealthCategory;
  /** Such as `CloudWatch alarms`. */
  title: string;
  /** One sentence: what is looked at, and when it fails. */
  description: string;
}
