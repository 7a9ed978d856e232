/**
 * Only these environments apply: `staging,prod`.
 *
 * @public
 */
export const ANNOTATION_ENVIRONMENTS = 'callboard.io/environments';

/**
 * GitHub environment names that mean an environment, in a repository that
 * holds several services: `prod=api-production`.
 *
 * @public
 */
export const ANNOTATION_GITHUB_ENVIRONMENTS =
  'callboard.io/github-environments';

/**
 * Workflow files that count as the pipeline: `ci.yml,infrastructure.yml`.
 *
 * @public
 */
export const ANNOTATION_GITHUB_WORKFLOWS = 'callboard.io/github-workflows';

/**
 * Stacks by environment: `dev=name,prod=name@us-east-1#333333333333`.
 *
 * @public
 */
export const ANNOTATION_CLOUDFORMATION_STACKS =
  'callboard.io/cloudformation-stacks';

/**
 * Every stack that carries all of these tags: `service=ec2-manager`.
 *
 * @public
 */
export const ANNOTATION_CLOUDFORMATION_STACK_TAGS =
  'callboard.io/cloudformation-stack-tags';

/**
 * Endpoints to probe: `prod=https://api.example.com/health`.
 *
 * @public
 */
export const ANNOTATION_HEALTH_ENDPOINTS = 'callboard.io/health-endpoints';

/**
 * CloudWatch alarms by the start of their names: `prod=ec2-manager-prod-`.
 *
 * @public
 */
export const ANNOTATION_CLOUDWATCH_ALARM_PREFIXES =
  'callboard.io/cloudwatch-alarm-prefixes';

/**
 * Where runbooks lie: `docs/runbooks,RUNBOOK.md`, or `none`.
 *
 * @public
 */
export const ANNOTATION_RUNBOOKS = 'callboard.io/runbooks';

/**
 * The repository: `owner/name`. Not ours; read as everybody reads it.
 *
 * @public
 */
export const ANNOTATION_PROJECT_SLUG = 'github.com/project-slug';

/**
 * Files that say who is on call: `./oncall.yaml`, or one policy of a file: `./oncall.yaml#payments`.
 *
 * @public
 */
export const ANNOTATION_ON_CALL = 'callboard.io/on-call';

/**
 * A service of PagerDuty by its id. Not ours; read as everybody reads it.
 *
 * @public
 */
export const ANNOTATION_PAGERDUTY_SERVICE_ID = 'pagerduty.com/service-id';

/**
 * A service of PagerDuty by the key of one of its integrations. Not ours. Whoever has
 * the key can page people, so it is not told further.
 *
 * @public
 */
export const ANNOTATION_PAGERDUTY_INTEGRATION_KEY =
  'pagerduty.com/integration-key';

/**
 * The IANA zone that a User lives in: `America/Los_Angeles`.
 *
 * @public
 */
export const ANNOTATION_TIME_ZONE = 'callboard.io/time-zone';
