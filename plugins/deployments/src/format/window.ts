import { DateTime } from 'luxon';
import type { DeploymentWindow } from '@callboard/backstage-plugin-environments-common';
import { formatAge } from '@callboard/backstage-plugin-environments-react';

/** `America/Los_Angeles` as people say it: `Los Angeles`. */
export function placeOfZone(timeZone: string): string {
  return (timeZone.split('/').pop() ?? timeZone).replace(/_/g, ' ');
}

export interface WindowOpening {
  /** Wall clock of the window's own zone, such as `Sun 02:00`. */
  at: string;
  /** Named only where it differs from the reader's zone. */
  place?: string;
  /** `3 d`, from now. */
  in: string;
}

/** When a closed window opens next, in the zone in which it was agreed. */
export function nextOpening(
  window: DeploymentWindow | undefined,
  next: string | undefined,
  now: number,
  readersZone: string = DateTime.local().zoneName ?? 'UTC',
): WindowOpening | undefined {
  if (!next || !window || 'always' in window) {
    return undefined;
  }
  const opening = DateTime.fromISO(next, { zone: window.timeZone });
  if (!opening.isValid) {
    return undefined;
  }
  const sameClock =
    opening.offset === opening.setZone(readersZone).offset &&
    opening.setZone(readersZone).isValid;
  return {
    at: opening.setLocale('en-GB').toFormat('ccc HH:mm'),
    place: sameClock ? undefined : placeOfZone(window.timeZone),
    in: formatAge(opening.toMillis() - now),
  };
}
