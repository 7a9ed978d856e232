import { InputError } from '@backstage/errors';
import { z } from 'zod';

/**
 * Marks a place in a list: the page goes on after this position.
 *
 * @public
 */
export function encodeCursor(position: string[]): string {
  return Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');
}

/**
 * @param length - how many texts make a position
 * @throws `InputError` for a text that {@link encodeCursor} did not make.
 *
 * @public
 */
export function decodeCursor(cursor: string, length: number): string[] {
  try {
    return z
      .array(z.string())
      .length(length)
      .parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (error) {
    throw new InputError(
      "cursor: expected the value of an earlier page's nextCursor",
      error,
    );
  }
}
