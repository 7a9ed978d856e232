/** @public */
export type Weekday =
  | 'monday'
  | 'tuesday'
  | 'wednesday'
  | 'thursday'
  | 'friday'
  | 'saturday'
  | 'sunday';

/** @public */
export type RotationUnit = 'hour' | 'day' | 'week' | 'month';

/**
 * Hours of a week during which a layer applies, by wall clock in the schedule's zone.
 *
 * @public
 */
export interface Restriction {
  /** The days on which it begins. */
  days: Weekday[];
  /** Such as `18:00`. */
  from: string;
  /** Such as `08:00`; at or before `from` it means that time on the next day. */
  to: string;
}

/**
 * A rotation: people who take over from each other in order.
 *
 * @remarks Who is on call is derived from `start` and the count of hand-offs since, and never stored.
 *
 * @public
 */
export interface RotationLayer {
  /** Unique in its schedule. */
  id: string;
  title?: string;
  /** Wall clock in the schedule's zone at which the first one begins, such as `2026-01-05T09:00`. Before it nobody is on call by this layer. */
  start: string;
  /** Wall clock at which the layer ends; absent for never. */
  end?: string;
  unit: RotationUnit;
  /** Units in one shift, 1 or more. */
  length: number;
  /** Refs of people, in order; never empty. */
  participants: string[];
  /** Empty: always. */
  restrictions: Restriction[];
}

/**
 * A stretch for which someone else worked out who is on call.
 *
 * @public
 */
export interface FixedShift {
  /** ISO-8601 UTC. */
  start: string;
  /** ISO-8601 UTC, exclusive; absent for without an end. */
  end?: string;
  /** Refs; never empty. */
  people: string[];
}

/**
 * What a schedule says before overrides.
 *
 * @remarks
 * `layers`: a later layer covers an earlier one. `shifts`: read from elsewhere (PagerDuty, a
 * calendar), known from `from` up to `to`; outside of it nothing is known, which is not nobody.
 *
 * @public
 */
export type ScheduleBase =
  | { kind: 'layers'; layers: RotationLayer[] }
  | { kind: 'shifts'; shifts: FixedShift[]; from: string; to: string };

/** @public */
export interface Schedule {
  /** Unique in the organisation, and fit for a URL. */
  id: string;
  title: string;
  /** IANA zone in which hand-offs keep their wall clock. */
  timeZone: string;
  base: ScheduleBase;
}

/**
 * Someone is on call instead of whom the schedule says.
 *
 * @public
 */
export interface Override {
  id: string;
  scheduleId: string;
  /** ISO-8601 UTC. */
  start: string;
  /** ISO-8601 UTC, exclusive. */
  end: string;
  /** Ref; absent for nobody, which makes a hole on purpose. */
  person?: string;
  reason?: string;
  /** Full ref of a User. */
  createdBy: string;
  createdAt: string;
}
