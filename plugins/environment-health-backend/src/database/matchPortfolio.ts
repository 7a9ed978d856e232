import { whereContains } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import { rankOf, URGENCY_OF_NOTHING } from '../portfolio/urgencyOf';
import type { PortfolioFilter } from './PortfolioStore';

/** What a search for text looks through. */
export function portfolioText(row: {
  title: string;
  entityRef: string;
}): string {
  return `${row.title}\n${row.entityRef}`.toLocaleLowerCase('en-US');
}

/**
 * The rows of the portfolio that a filter asks for, as a table with
 * `entity_ref`, `order_key` and `status_rank`.
 */
export function matchPortfolio(
  db: Knex,
  filter: PortfolioFilter,
): Knex.QueryBuilder {
  const { owner, system, environment, status, text } = filter;
  const rows = db('portfolio').modify(query => {
    if (owner) {
      query.whereIn('portfolio.owner', owner);
    }
    if (system) {
      query.whereIn('portfolio.system', system);
    }
    if (text) {
      whereContains(query, 'portfolio.search_text', text);
    }
    if (environment) {
      throughEnvironments(db, query, environment);
    } else {
      query.select('entity_ref', 'order_key', 'status_rank');
    }
  });
  const matched = db.from(rows.as('matched'));
  return status ? matched.whereIn('status_rank', status.map(rankOf)) : matched;
}

function throughEnvironments(
  db: Knex,
  query: Knex.QueryBuilder,
  environments: string[],
): void {
  const seen = db('portfolio_cells')
    .whereIn('environment', environments)
    .groupBy('entity_ref')
    .select('entity_ref')
    .min({ urgency: 'urgency' })
    .max({ status_rank: 'status_rank' })
    .as('seen');
  query.join(seen, 'seen.entity_ref', 'portfolio.entity_ref').select(
    'portfolio.entity_ref',
    'seen.status_rank',
    // The urgency of the whole row makes way for that of what is seen.
    db.raw('seen.urgency || substr(portfolio.order_key, ?) as order_key', [
      URGENCY_OF_NOTHING.length + 1,
    ]),
  );
}
