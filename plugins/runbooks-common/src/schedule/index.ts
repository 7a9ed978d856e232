export * from './describeSchedule';
export {
  occurrencesBetween,
  type ScheduledTime,
  type ScheduleTimes,
  type ScheduleWindow,
} from './occurrencesBetween';
export {
  procedureOccurrences,
  type ProcedureRecord,
} from './procedureOccurrences';
export * from './scheduleProblem';
export * from './standingOf';
