import { IANAZone } from 'luxon';

/**
 * Whether this is the name of an IANA time zone that the platform knows.
 *
 * @public
 */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}
