export * from './describeSchedule';
export * from './occurrencesBetween';
export {
  procedureOccurrences,
  type ProcedureRecord,
} from './procedureOccurrences';
export * from './scheduleProblem';
export * from './standingOf';
