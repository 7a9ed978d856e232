import type { Shift } from '../types';

/**
 * The shifts in which nobody is on call, as far as is known; those that someone made on purpose too.
 *
 * @public
 */
export function gapsOf(shifts: Shift[]): Shift[] {
  return shifts.filter(({ people, unknown }) => !people.length && !unknown);
}
