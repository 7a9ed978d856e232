import type { PortfolioRow } from '@callboard/backstage-plugin-deployments-common';

/** One thing that needs somebody. */
export type Attention = PortfolioRow['attention'][number];
