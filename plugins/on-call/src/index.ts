/**
 * The On-call tab, its cards and the page over all schedules.
 *
 * @packageDocumentation
 */
export * from './api';
export {
  EntityGroupOnCallCard,
  EntityOnCallCard,
  EntityOnCallContent,
  EntityUserShiftsCard,
  HomePageMyNextShift,
  OnCallPage,
  onCallPlugin,
} from './plugin';
