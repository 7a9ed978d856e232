import type {
  PortfolioQuery,
  PortfolioRow,
} from '@callboard/backstage-plugin-deployments-common';

export type PortfolioFilter = Omit<PortfolioQuery, 'cursor' | 'limit'>;

export type PortfolioCounts = {
  attention: number;
  waiting: number;
  failed: number;
};

/** A row as it is kept, with what it is found and ordered by. */
export interface PortfolioEntry {
  row: PortfolioRow;
  /** Sorts rows, most urgent first; unique. */
  orderKey: string;
  waiting: boolean;
  failed: boolean;
  /** Which statuses the environments are in; one entry at least per environment. */
  cells: { environment: string; status: string }[];
}

/** One row of {@link PortfolioStore.list}. */
export interface PortfolioListing {
  entityRef: string;
  orderKey: string;
  attention: boolean;
  waiting: boolean;
  failed: boolean;
}

/** A row with the time at which its least recently read source was read. */
export interface PortfolioItem {
  row: PortfolioRow;
  orderKey: string;
  observedAt?: string;
}

/** Keeps the projected rows of the portfolio. */
export interface PortfolioStore {
  put(entry: PortfolioEntry): Promise<void>;
  remove(entityRefs: string[]): Promise<void>;

  /** Most urgent first, after an order key. */
  page(
    filter: PortfolioFilter,
    options: { after?: string; limit: number },
  ): Promise<PortfolioItem[]>;

  count(
    filter: PortfolioFilter,
  ): Promise<{ totalItems: number; counts: PortfolioCounts }>;

  /** All that match, in few words, most urgent first. */
  list(filter: PortfolioFilter): Promise<PortfolioListing[]>;

  /** In the order asked for; what is not kept is left out. */
  getByRefs(entityRefs: string[]): Promise<PortfolioItem[]>;
}
