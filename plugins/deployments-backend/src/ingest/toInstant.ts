import { InputError } from '@backstage/errors';

/**
 * The one spelling of an instant under which instants sort as text: ISO-8601,
 * UTC, milliseconds.
 */
export function toInstant(value: string | Date): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) {
    throw new InputError(
      `Expected an ISO-8601 instant, got ${JSON.stringify(value)}`,
    );
  }
  return date.toISOString();
}

/** {@link toInstant} for facts that may be left out. */
export function toOptionalInstant<T extends string | null | undefined>(
  value: T,
): T | string {
  return value ? toInstant(value) : value;
}
