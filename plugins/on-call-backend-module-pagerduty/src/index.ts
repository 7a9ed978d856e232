/**
 * Reads schedules from PagerDuty, and pages through it.
 *
 * @packageDocumentation
 */
export {
  eventsModulePagerdutyWebhook,
  onCallModulePagerduty,
  pagerdutyFeatures as default,
} from './module';
