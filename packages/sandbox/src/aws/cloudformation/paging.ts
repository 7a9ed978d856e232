import { validationError } from '../AwsError';
import type { AwsCall, AwsInput } from '../AwsService';

/** Where a listing goes on: at which offset, and as of which instant, so that pages fit together. */
interface Position {
  listing: string;
  offset: number;
  now: number;
}

export interface Page<T> {
  items: T[];
  /** The instant as of which the items were listed: that of the first page. */
  asOf: number;
  NextToken?: string;
}

export const PAGE_SIZE = 100;

function readToken(token: string): Partial<Position> {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    return {};
  }
}

/**
 * Cuts one page out of a listing.
 *
 * @param listing - What is listed; a token of another listing is refused.
 * @param list - Yields the items as of an instant. No more of them are read than the page needs.
 */
export function page<T>(
  input: AwsInput,
  call: AwsCall,
  listing: string,
  list: (now: number) => Iterable<T>,
  size = PAGE_SIZE,
): Page<T> {
  let position: Position = { listing, offset: 0, now: call.now };
  if (input.NextToken !== undefined && input.NextToken !== '') {
    const token = readToken(String(input.NextToken));
    if (
      token.listing !== listing ||
      typeof token.offset !== 'number' ||
      typeof token.now !== 'number'
    ) {
      throw validationError('NextToken is invalid');
    }
    position = token as Position;
  }
  const end = position.offset + size;
  const items: T[] = [];
  let index = 0;
  for (const item of list(position.now)) {
    if (index >= end) {
      const next = { ...position, offset: end };
      const token = Buffer.from(JSON.stringify(next)).toString('base64url');
      return { items, asOf: position.now, NextToken: token };
    }
    if (index >= position.offset) items.push(item);
    index += 1;
  }
  return { items, asOf: position.now };
}
