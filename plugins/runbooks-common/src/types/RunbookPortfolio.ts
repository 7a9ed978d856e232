import type { CheckWithRunbooks, RunbookSummary } from './EntityRunbooks';
import type {
  OccurrenceState,
  ProcedureOccurrence,
} from './ProcedureOccurrence';
import type { RunbookKind } from './Runbook';

/** @public */
export interface RunbookPortfolioQuery {
  /** Refs of owners of the entities. */
  owner?: string[];
  system?: string;
  kind?: RunbookKind;
  freshness?: ('fresh' | 'due-soon' | 'stale' | 'unknown')[];
  /** In title or entity. */
  text?: string;
  limit?: number;
  cursor?: string;
  /** Gives every item its `text`, for a search index. */
  includeText?: boolean;
}

/** @public */
export interface RunbookPortfolioItem extends RunbookSummary {
  /** What stands in it, by `runbookText`; only where the query asks for it. */
  text?: string;
}

/** @public */
export interface RunbookPortfolioPage {
  items: RunbookPortfolioItem[];
  totalItems: number;
  nextCursor?: string;
  prevCursor?: string;
}

/** @public */
export interface ProcedureQuery {
  owner?: string[];
  state?: OccurrenceState[];
}

/** @public */
export interface ProcedureEntry {
  runbookId: string;
  entityRef: string;
  title: string;
  role?: string;
  /** In minutes. */
  duration?: number;
  /** Such as `every Monday 10:00 (America/Los_Angeles)`. */
  description: string;
  occurrence: ProcedureOccurrence;
}

/**
 * Procedures over all readable entities: what is overdue, due today, and what
 * comes in the next 30 days.
 *
 * @public
 */
export interface ProcedureCalendar {
  overdue: ProcedureEntry[];
  due: ProcedureEntry[];
  next: ProcedureEntry[];
  /** Done in the last 30 days. */
  done: ProcedureEntry[];
  missed: ProcedureEntry[];
}

/** @public */
export interface RunbookGaps {
  /** Services without any runbook of their own: those of collections do not count. */
  withoutRunbooks: { entityRef: string; owner?: string }[];
  /** Alarms in production for which no runbook is named. */
  alarms: { entityRef: string; owner?: string; check: CheckWithRunbooks }[];
  stale: RunbookSummary[];
}
