import { whereContains } from '@callboard/backstage-plugin-environments-node';
import type { Knex } from 'knex';
import type { ShelfFilter } from '../shelf/ShelfRow';

/** The rows of the shelf that a filter asks for. */
export function matchShelf(db: Knex, filter: ShelfFilter): Knex.QueryBuilder {
  const { owner, system, kind, freshness, text } = filter;
  return db('shelf').modify(query => {
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
  });
}
