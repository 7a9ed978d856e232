import type {
  ProcedureOccurrence,
  RunbookSummary,
} from '@callboard/backstage-plugin-runbooks-common';

/**
 * A runbook as lists show it, worked out beforehand. How far its open runs have
 * come is filled in when it is read.
 */
export interface RunbookView {
  summary: RunbookSummary;
  /** What calendars show besides; of a procedure. */
  calendar?: {
    role?: string;
    /** In minutes. */
    duration?: number;
    /** Times that were signed, in order: of the days around now, and perhaps some more. */
    done: ProcedureOccurrence[];
  };
}

/** Names a runbook on a shelf. */
export interface RunbookName {
  entityRef: string;
  runbookId: string;
}

/** A runbook on a shelf, with its view where that is up to date. */
export interface RunbookViewRow extends RunbookName {
  /** By title; unique. */
  orderKey: string;
  /** Of the entity. */
  owner?: string;
  /** Names what a view of it is made of now. */
  stamp: string;
  view?: RunbookView;
  /** When time will have changed the view; absent: never. */
  until?: string;
}

/** A runbook on a shelf, with its view. */
export type CompleteRow = RunbookViewRow & { view: RunbookView };
