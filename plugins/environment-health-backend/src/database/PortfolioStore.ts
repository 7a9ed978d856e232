import type {
  HealthPortfolioQuery,
  HealthPortfolioRow,
} from '@callboard/backstage-plugin-environment-health-common';
import type { Status } from '@callboard/backstage-plugin-environments-common';

export type PortfolioFilter = Omit<HealthPortfolioQuery, 'cursor' | 'limit'>;

/** A row as it is kept, with what it is found and ordered by. */
export interface PortfolioEntry {
  row: HealthPortfolioRow;
  /** Sorts rows, worst first; unique. Begins with the least urgency of the cells. */
  orderKey: string;
  /** One per environment in which there is something to check. */
  cells: {
    environment: string;
    status: Status;
    /** Five characters that sort cells, worst first. */
    urgency: string;
  }[];
}

/** One row of {@link PortfolioStore.list}, as seen through the filter's environments. */
export interface PortfolioListing {
  entityRef: string;
  orderKey: string;
  status: Status;
}

/** A service with what is rolled up of it. */
export interface PortfolioService {
  entityRef: string;
  owner?: string;
  system?: string;
  status: Status;
  cells: { environment: string; status: Status }[];
}

/**
 * Keeps the projected rows of the portfolio.
 *
 * @remarks
 * A filter with environments looks at these alone: order and status are theirs,
 * and rows with nothing to check in them do not match.
 */
export interface PortfolioStore {
  put(entry: PortfolioEntry): Promise<void>;
  remove(entityRefs: string[]): Promise<void>;

  /** Worst first, after an order key. */
  page(
    filter: PortfolioFilter,
    options: { after?: string; limit: number },
  ): Promise<PortfolioListing[]>;

  /** All that match, in few words, worst first. */
  list(filter: PortfolioFilter): Promise<PortfolioListing[]>;

  /** How many match by status; the filter's own status is left aside. */
  count(filter: PortfolioFilter): Promise<Record<Status, number>>;

  /** In the order asked for; what is not kept is left out. */
  getByRefs(entityRefs: string[]): Promise<HealthPortfolioRow[]>;

  /** All that match, with what is rolled up of them. */
  listServices(
    filter: Pick<PortfolioFilter, 'owner' | 'system'>,
  ): Promise<PortfolioService[]>;
}
