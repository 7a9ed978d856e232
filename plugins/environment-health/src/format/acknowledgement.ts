import { DateTime } from 'luxon';

/** Choices of how long an acknowledgement holds. */
export const PRESETS = ['hour', 'hours', 'tomorrow', 'week', 'custom'] as const;

export type Preset = (typeof PRESETS)[number];

/** What can be wrong with the form, by the name of the text that says so. */
export type FormProblem = 'reason' | 'reasonLong' | 'invalid' | 'past' | 'far';

const LONGEST_REASON = 500;
const MOST_DAYS = 90;

/**
 * The end that a choice stands for, in the zone of `now`; invalid where a custom one is no time.
 *
 * @param custom - wall clock of the reader, `2026-11-22T10:30`
 */
export function endOf(preset: Preset, now: DateTime, custom: string): DateTime {
  switch (preset) {
    case 'hour':
      return now.plus({ hours: 1 });
    case 'hours':
      return now.plus({ hours: 8 });
    case 'tomorrow':
      return now
        .plus({ days: 1 })
        .set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
    case 'week':
      return now.plus({ weeks: 1 });
    default:
      return DateTime.fromISO(custom, { zone: now.zone });
  }
}

export function problemOfReason(reason: string): FormProblem | undefined {
  const { length } = reason.trim();
  if (!length) {
    return 'reason';
  }
  return length > LONGEST_REASON ? 'reasonLong' : undefined;
}

export function problemOfEnd(
  end: DateTime,
  now: DateTime,
): FormProblem | undefined {
  if (!end.isValid) {
    return 'invalid';
  }
  if (end <= now) {
    return 'past';
  }
  return end > now.plus({ days: MOST_DAYS }) ? 'far' : undefined;
}
