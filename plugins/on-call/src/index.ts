/**
 * The On-call tab, its cards and the page over all schedules.
 *
 * @packageDocumentation
 */
export * from './api';
export { EntityOnCallContent, onCallPlugin } from './plugin';
