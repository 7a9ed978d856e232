import { InputError } from '@backstage/errors';
import { z } from 'zod';

const historyPosition = z.tuple([z.string(), z.string()]);
const portfolioPosition = z.tuple([z.string()]);

function encode(position: string[]): string {
  return Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');
}

function decode<T>(cursor: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
  } catch (error) {
    throw new InputError(
      "cursor: expected the value of an earlier page's nextCursor",
      error,
    );
  }
}

/** Marks a place in a history: the page goes on after this deployment. */
export function encodeHistoryCursor(position: {
  createdAt: string;
  id: string;
}): string {
  return encode([position.createdAt, position.id]);
}

/** @throws `InputError` for a text that {@link encodeHistoryCursor} did not make. */
export function decodeHistoryCursor(cursor: string): {
  createdAt: string;
  id: string;
} {
  const [createdAt, id] = decode(cursor, historyPosition);
  return { createdAt, id };
}

/** Marks a place in the portfolio: the page goes on after this order key. */
export function encodePortfolioCursor(orderKey: string): string {
  return encode([orderKey]);
}

/** @throws `InputError` for a text that {@link encodePortfolioCursor} did not make. */
export function decodePortfolioCursor(cursor: string): string {
  return decode(cursor, portfolioPosition)[0];
}
