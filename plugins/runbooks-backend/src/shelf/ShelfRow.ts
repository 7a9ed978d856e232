import type {
  RunbookFreshness,
  RunbookKind,
  RunbookSource,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ShelvedRunbook } from './ShelvedRunbook';

/** One runbook on one entity's shelf, as it is kept. */
export interface ShelfRow {
  entityRef: string;
  runbookId: string;
  /** The tree that it was read from. */
  tree: string;
  contentHash: string;
  slug: string;
  source: RunbookSource;
  repository?: ShelvedRunbook['repository'];
  title: string;
  kind: RunbookKind;
  /** Whether it has a schedule. */
  scheduled: boolean;
  /** Of the entity. */
  owner?: string;
  /** Of the entity. */
  system?: string;
  /** As texts are searched for: title, name and ref of the entity. */
  searchText: string;
  /** What tells which checks it is for. */
  matching: { alarms: string[]; checks: string[]; environments: string[] };
}

/** What tells which checks a runbook is for, without the runbook. */
export interface MatchingRow {
  id: string;
  entityRef: string;
  title: string;
  slug: string;
  source: { url: string };
  meta: { alarms: string[]; checks: string[]; environments: string[] };
}

/** Names a row of the portfolio. */
export interface ShelfListing {
  entityRef: string;
  runbookId: string;
  orderKey: string;
}

/** Which rows of the portfolio are wanted. */
export interface ShelfFilter {
  owner?: string[];
  system?: string;
  kind?: RunbookKind;
  freshness?: RunbookFreshness['state'][];
  text?: string;
}
