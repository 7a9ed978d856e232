export * from './describeSchedule';
export {
  occurrencesBetween,
  type ScheduledTime,
  type ScheduleWindow,
} from './occurrencesBetween';
export {
  procedureOccurrences,
  type ProcedureRecord,
} from './procedureOccurrences';
export * from './scheduleProblem';
export * from './standingOf';
