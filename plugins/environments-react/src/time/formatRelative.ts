const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// Up to twice a unit the smaller one says more: 90 min, 36 h, 45 d.
const UNITS: { suffix: string; length: number; upTo: number }[] = [
  { suffix: 's', length: SECOND, upTo: MINUTE },
  { suffix: 'min', length: MINUTE, upTo: 2 * HOUR },
  { suffix: 'h', length: HOUR, upTo: 2 * DAY },
  { suffix: 'd', length: DAY, upTo: 60 * DAY },
  { suffix: 'mo', length: 30 * DAY, upTo: 730 * DAY },
  { suffix: 'y', length: 365 * DAY, upTo: Infinity },
];

/**
 * A length of time in its largest sensible unit, rounded down: `20 s`, `12 min`, `3 h`, `6 d`.
 *
 * @param milliseconds - the length; its sign does not matter
 *
 * @public
 */
export function formatAge(milliseconds: number): string {
  const length = Math.abs(milliseconds);
  const unit =
    UNITS.find(candidate => length < candidate.upTo) ?? UNITS[UNITS.length - 1];
  return `${Math.floor(length / unit.length)} ${unit.suffix}`;
}

/**
 * An instant as seen from another: `12 min ago`, `in 3 d`, `just now`.
 *
 * @param instant - milliseconds since the epoch
 * @param now - milliseconds since the epoch
 *
 * @public
 */
export function formatRelative(instant: number, now: number): string {
  const age = now - instant;
  if (Math.abs(age) < 5 * SECOND) {
    return 'just now';
  }
  return age > 0 ? `${formatAge(age)} ago` : `in ${formatAge(age)}`;
}

/**
 * How long something has been so: `for 14 min`, `just now`.
 *
 * @param instant - when it began, milliseconds since the epoch
 * @param now - milliseconds since the epoch
 *
 * @public
 */
export function formatFor(instant: number, now: number): string {
  return Math.abs(now - instant) < 5 * SECOND
    ? 'just now'
    : `for ${formatAge(now - instant)}`;
}
