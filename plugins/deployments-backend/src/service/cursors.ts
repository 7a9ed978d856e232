import {
  decodeCursor,
  encodeCursor,
} from '@callboard/backstage-plugin-environments-node';

/** Marks a place in a history: the page goes on after this deployment. */
export function encodeHistoryCursor(position: {
  createdAt: string;
  id: string;
}): string {
  return encodeCursor([position.createdAt, position.id]);
}

/** @throws `InputError` for a text that {@link encodeHistoryCursor} did not make. */
export function decodeHistoryCursor(cursor: string): {
  createdAt: string;
  id: string;
} {
  const [createdAt, id] = decodeCursor(cursor, 2);
  return { createdAt, id };
}

/** Marks a place in the portfolio: the page goes on after this order key. */
export function encodePortfolioCursor(orderKey: string): string {
  return encodeCursor([orderKey]);
}

/** @throws `InputError` for a text that {@link encodePortfolioCursor} did not make. */
export function decodePortfolioCursor(cursor: string): string {
  return decodeCursor(cursor, 1)[0];
}
