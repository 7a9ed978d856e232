import type { Status } from '@callboard/backstage-plugin-environments-common';
import type { TransitionRecord } from '../model/TransitionRecord';

/** A half-open stretch of time in one status, in milliseconds since the epoch. */
export interface Stretch {
  status: Status;
  from: number;
  to: number;
}

/**
 * @param now - where the present stretch ends, as far as anybody knows
 */
export function toStretch(
  { status, startedAt, endedAt }: TransitionRecord,
  now: number,
): Stretch {
  return {
    status,
    from: Date.parse(startedAt),
    to: endedAt === undefined ? now : Date.parse(endedAt),
  };
}
