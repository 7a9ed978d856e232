/**
 * A stretch of time, half open, in which the same people are on call for the same reason.
 *
 * @public
 */
export interface Shift {
  /** ISO-8601 UTC. */
  start: string;
  /** ISO-8601 UTC, exclusive. */
  end: string;
  /** Refs; empty for a gap: nobody is on call. */
  people: string[];
  /** True where the schedule's source tells nothing of the time; `people` is empty then. */
  unknown?: boolean;
  /** The layer that it comes from. */
  layerId?: string;
  /** The override that it comes from. */
  overrideId?: string;
}

/**
 * Who is on call at an instant, and what comes after.
 *
 * @public
 */
export interface ScheduleStanding {
  /** The shift that contains the instant, from its true start; empty `people` for nobody. */
  now: {
    people: string[];
    start?: string;
    unknown?: boolean;
    overrideId?: string;
  };
  /** When somebody else (or nobody) takes over; absent where that is more than a year away. */
  until?: string;
  /** Who takes over at `until`; empty for nobody. */
  next?: string[];
}
