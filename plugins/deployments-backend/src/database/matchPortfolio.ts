import type { PortfolioRow } from '@callboard/backstage-plugin-deployments-common';
import { whereContains } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { PortfolioFilter } from './PortfolioStore';

/** What a search for text looks through. */
export function portfolioText(row: PortfolioRow): string {
  return `${row.title}\n${row.entityRef}`.toLocaleLowerCase('en-US');
}

/** Narrows a query over the portfolio to the rows that a filter asks for. */
export function matchPortfolio(
  query: Knex.QueryBuilder,
  db: Knex,
  filter: PortfolioFilter,
): void {
  if (filter.owner) {
    query.whereIn('portfolio.owner', filter.owner);
  }
  if (filter.system) {
    query.whereIn('portfolio.system', filter.system);
  }
  if (filter.attention) {
    query.where('portfolio.needs_attention', 1);
  }
  if (filter.text) {
    whereContains(query, 'portfolio.search_text', filter.text);
  }
  const { environment, status } = filter;
  if (environment || status) {
    query.whereExists(
      db('portfolio_cells')
        .select('entity_ref')
        .whereRaw('portfolio_cells.entity_ref = portfolio.entity_ref')
        .modify(cells => {
          if (environment) {
            cells.whereIn('environment', environment);
          }
          if (status) {
            cells.whereIn('status', status);
          }
        }),
    );
  }
}
