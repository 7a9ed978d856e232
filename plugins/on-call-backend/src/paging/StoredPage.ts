import type {
  FoldedPage,
  PageEvent,
} from '@callboard/backstage-plugin-on-call-common';
import type { DueTask, PageTask } from './PageTask';

/** Where a page goes, of a policy that belongs to a provider. */
export interface PageDestination {
  /** Id of the provider. */
  provider: string;
  /** What is paged there. */
  key: string;
  /** When the provider took it; absent until then. */
  handedAt?: string;
}

/** A page with all that happened to it, in order. */
export interface StoredPage {
  requestId: string;
  destination?: PageDestination;
  events: PageEvent[];
  /** What the events tell. */
  page: FoldedPage;
  /** Tasks that are not done yet. */
  pending: PageTask[];
}

/** What is written down of a page at once, or not at all. */
export interface PageChange {
  events?: PageEvent[];
  /** Those that there were before, done or not, stay as they are. */
  tasks?: DueTask[];
  /** The provider took it. */
  handedAt?: string;
}
