import type { Request } from 'express';
import { PagerDutyError } from './PagerDutyError';

const DEFAULT = 25;
const MAXIMUM = 100;
const REACH = 10_000;

/** Cuts out the page that was asked for, with PagerDuty's fields of classic pagination around it. */
export function paginate<T>(
  { query }: Request,
  name: string,
  items: T[],
): Record<string, unknown> {
  const limit = Math.min(MAXIMUM, numberOf('limit', query.limit, DEFAULT, 1));
  const offset = numberOf('offset', query.offset, 0, 0);
  if (offset + limit > REACH) {
    throw PagerDutyError.invalid(
      `Offset and limit together must not exceed ${REACH}`,
    );
  }
  return {
    [name]: items.slice(offset, offset + limit),
    limit,
    offset,
    total: query.total === 'true' ? items.length : null,
    more: offset + limit < items.length,
  };
}

function numberOf(
  name: string,
  value: unknown,
  fallback: number,
  least: number,
): number {
  const number = value === undefined ? fallback : Number(value);
  if (!Number.isInteger(number) || number < least) {
    throw PagerDutyError.invalid(`${name} must be a whole number`);
  }
  return number;
}

/** All values of a parameter such as `include[]`. */
export function listOf({ query }: Request, name: string): string[] {
  const value = query[name] ?? [];
  // Express makes an object of a list that is long.
  return (typeof value === 'object' ? Object.values(value) : [value]).map(
    String,
  );
}

/** An instant that was asked for. */
export function instantOf(
  { query }: Request,
  name: string,
): number | undefined {
  const value = query[name];
  if (value === undefined) {
    return undefined;
  }
  const instant = Date.parse(String(value));
  if (Number.isNaN(instant)) {
    throw PagerDutyError.invalid(`${name} must be a date and time`);
  }
  return instant;
}
