import { createHash } from 'node:crypto';

// In bytes: what is longer sorts by how it begins.
const LENGTH = 48;

/**
 * Sorts rows by title, then entity; unique. Made of digits and the letters a to f
 * alone, which every database and JavaScript put in the same order.
 */
export function orderKeyOf(row: {
  title: string;
  entityRef: string;
  runbookId: string;
}): string {
  const tail = createHash('sha256')
    .update(`${row.entityRef}\n${row.runbookId}`)
    .digest('hex')
    .slice(0, 24);
  return `${sortable(row.title)}${sortable(row.entityRef)}${tail}`;
}

function sortable(text: string): string {
  return Buffer.from(text.toLocaleLowerCase('en-US'), 'utf8')
    .subarray(0, LENGTH)
    .toString('hex')
    .padEnd(LENGTH * 2, '0');
}
