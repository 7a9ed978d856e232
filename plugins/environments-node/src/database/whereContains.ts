import type { Knex } from 'knex';

/**
 * Narrows a query to the rows in whose lower-case text something stands, in whatever case it is asked for.
 * Nothing in it is a wildcard.
 *
 * @param column - holds text in lower case, such as `portfolio.search_text`
 *
 * @public
 */
export function whereContains(
  query: Knex.QueryBuilder,
  column: string,
  text: string,
): void {
  query.whereRaw("?? like ? escape '\\'", [
    column,
    `%${escapeLike(text.toLocaleLowerCase('en-US'))}%`,
  ]);
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, character => `\\${character}`);
}
