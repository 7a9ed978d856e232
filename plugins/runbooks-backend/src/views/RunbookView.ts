import type {
  ProcedureEntry,
  ProcedureStanding,
  ProcedureOccurrence,
  RunbookSummary,
} from '@callboard/backstage-plugin-runbooks-common';

/** Names a runbook on a shelf. */
export interface RunbookName {
  entityRef: string;
  runbookId: string;
}

/** A runbook on a shelf. */
export interface StampedRunbook extends RunbookName {
  /** Names what a view of it is made of now. */
  stamp: string;
}

/** A procedure as calendars show it. */
export interface ProcedureView
  extends Omit<ProcedureEntry, 'occurrence'>,
    Pick<ProcedureStanding, 'open' | 'next' | 'missed'> {
  /** Times that were signed, in order: of the days around now, and perhaps some more. */
  done: ProcedureOccurrence[];
}

/** What was worked out of a runbook on a shelf. */
export interface ProjectedRunbook extends StampedRunbook {
  /** How far its open runs have come is filled in when it is read. */
  view: RunbookSummary;
  /** Where it has a schedule that can be understood. */
  procedure?: ProcedureView;
  /** When time will have changed it; absent: never. */
  until?: string;
}

/** A runbook on a shelf, with its view where that is up to date. */
export interface RunbookViewRow extends StampedRunbook {
  /** By title; unique. */
  orderKey: string;
  view?: RunbookSummary;
  /** Of the view. */
  until?: string;
}

/** {@link RunbookViewRow} with its view. */
export type CompleteRow = RunbookViewRow & { view: RunbookSummary };

/** What has a schedule. */
export interface ProcedureViewRow extends StampedRunbook {
  /** Of the entity. */
  owner?: string;
  /** Null where its schedule cannot be understood; absent where it is out of date. */
  procedure?: ProcedureView | null;
}
