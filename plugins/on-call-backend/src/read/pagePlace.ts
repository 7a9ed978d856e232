import { InputError } from '@backstage/errors';
import {
  decodeCursor,
  encodeCursor,
} from '@callboard/backstage-plugin-environments-node';
import type { Place } from '../views/ViewStore';

/** Where a page begins, or, going back, before what it ends. */
export type PagePlace = { after?: Place; before?: Place };

export function toCursor(
  direction: 'after' | 'before',
  { urgency, orderKey }: Place,
): string {
  return encodeCursor([direction, String(urgency), orderKey]);
}

/** @throws `InputError` for a cursor that no page gave. */
export function readPlace(cursor: string | undefined): PagePlace {
  if (cursor === undefined) {
    return {};
  }
  const [direction, urgency, orderKey] = decodeCursor(cursor, 3);
  if (!['after', 'before'].includes(direction) || !/^[012]$/.test(urgency)) {
    throw new InputError(
      "cursor: expected the value of an earlier page's nextCursor or prevCursor",
    );
  }
  return { [direction]: { urgency: Number(urgency), orderKey } };
}
