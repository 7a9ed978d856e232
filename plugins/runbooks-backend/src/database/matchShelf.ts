import { whereContains } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { ShelfFilter } from '../shelf/ShelfRow';

/** Narrows rows of the shelf to those that a filter asks for. */
export function matchShelf(
  query: Knex.QueryBuilder,
  { owner, system, kind, freshness, text }: ShelfFilter,
): Knex.QueryBuilder {
  if (owner) {
    query.whereIn('shelf.owner', owner);
  }
  if (system) {
    query.where('shelf.system', system);
  }
  if (kind) {
    query.where('shelf.kind', kind);
  }
  if (freshness) {
    query.whereIn('shelf.freshness', freshness);
  }
  if (text) {
    whereContains(query, 'shelf.search_text', text);
  }
  return query;
}
