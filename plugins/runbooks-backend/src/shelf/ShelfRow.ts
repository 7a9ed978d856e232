import type {
  RunbookFreshness,
  RunbookKind,
  RunbookSource,
} from '@callboard/backstage-plugin-runbooks-common';
import type { ShelvedRunbook } from './ShelvedRunbook';
import type { RunbookOutline } from './ShelvedSummary';

/** One runbook on one entity's shelf, as it is kept. */
export interface ShelfRow {
  entityRef: string;
  runbookId: string;
  /** The tree that it was read from. */
  tree: string;
  contentHash: string;
  source: RunbookSource;
  repository?: ShelvedRunbook['repository'];
  outline: RunbookOutline;
  /** Steps in it, nested ones included. */
  steps: number;
  /** Of the entity. */
  owner?: string;
  /** Of the entity. */
  system?: string;
  /** As texts are searched for: title, name and ref of the entity. */
  searchText: string;
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
