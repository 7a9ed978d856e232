/**
 * `upcoming`: its time has not come. `due`: it has, today. `overdue`: its day is
 * over and nobody did it. `missed`: the next one fell due without it. `done`: signed.
 *
 * @public
 */
export type OccurrenceState =
  | 'upcoming'
  | 'due'
  | 'overdue'
  | 'missed'
  | 'done';

/**
 * One time at which a procedure falls due.
 *
 * @public
 */
export interface ProcedureOccurrence {
  /** Day in the schedule's zone, `YYYY-MM-DD`: names the occurrence. */
  day: string;
  /** Instant at which it falls due. */
  dueAt: string;
  state: OccurrenceState;
  /** Of a run that is open or that settled it. */
  runId?: string;
  signedBy?: string;
  signedAt?: string;
}

/**
 * How a procedure stands now.
 *
 * @public
 */
export interface ProcedureStanding {
  /** Worst of what is open: overdue before due; `upcoming` where all is done. */
  state: OccurrenceState;
  /** The oldest that is due or overdue. */
  open?: ProcedureOccurrence;
  next?: ProcedureOccurrence;
  /** The last one that was signed. */
  lastDone?: ProcedureOccurrence;
  /** Missed ones of the last 90 days, newest first. */
  missed: ProcedureOccurrence[];
  /** In words, such as `every Monday 10:00 (America/Los_Angeles)`. */
  description: string;
}
