import type { Knex } from 'knex';

// Ten values each at most: databases bound how many go into one statement.
const ROWS_AT_ONCE = 80;

/**
 * Changes rows that are still as they were when what is written was worked out: where
 * another key, such as a stamp that every change renews, is in the row by now, the row is left alone.
 *
 * @remarks
 * Rows are locked in the order of their first key, so that of two who change several of them at
 * once one waits for the other, and not each for both.
 *
 * @param columns.keys - which all must be the same
 * @param columns.values - written where they are
 * @param rows - the keys and then the values of each, in the order of `columns`
 * @param rest - columns of text that are the same in all of them
 *
 * @public
 */
export async function updateStamped(
  db: Knex,
  table: string,
  { keys, values }: { keys: string[]; values: string[] },
  rows: (string | null)[][],
  rest: Record<string, string> = {},
): Promise<void> {
  const columns = [...keys, ...values];
  const common = Object.keys(rest);
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const chunk = rows.slice(start, start + ROWS_AT_ONCE);
    const made = chunk
      .map(row => `(${row.map(() => 'cast(? as text)').join(', ')})`)
      .join(', ');
    const set = [
      ...common.map(column => `${column} = ?`),
      ...values.map(column => `${column} = made.${column}`),
    ];
    const same = keys.map(key => `${table}.${key} = made.${key}`);
    await db.transaction(async tx => {
      await lockRows(tx, table, keys[0], [
        ...new Set(chunk.map(([key]) => key)),
      ]);
      await tx.raw(
        `with made (${columns.join(', ')}) as (values ${made})
        update ${table} set ${set.join(', ')}
        from made where ${same.join(' and ')}`,
        [...chunk.flat(), ...common.map(column => rest[column])] as string[],
      );
    });
  }
}

async function lockRows(
  tx: Knex,
  table: string,
  key: string,
  wanted: (string | null)[],
): Promise<void> {
  await tx(table)
    .whereIn(key, wanted as string[])
    .orderBy(key)
    .forUpdate()
    .select(key);
}
