/**
 * Keeps schedules, overrides and pages, says who is on call, and pages people.
 *
 * @packageDocumentation
 */
export { onCallPlugin as default } from './plugin';
