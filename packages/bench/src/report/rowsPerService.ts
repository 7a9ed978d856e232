/**
 * Rows that a service has on average, in all and by table.
 *
 * @param counts - rows by table
 */
export function rowsPerService(
  counts: Record<string, number>,
  services: number,
): string {
  const filled = Object.entries(counts).filter(([, rows]) => rows > 0);
  const all = filled.reduce((sum, [, rows]) => sum + rows, 0);
  const each = (rows: number) => (rows / services).toFixed(1);
  return `${each(all)} (${filled
    .map(([table, rows]) => `${each(rows)} ${table}`)
    .join(', ')})`;
}
