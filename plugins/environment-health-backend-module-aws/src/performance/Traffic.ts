/** What went through something that answers requests, in one slot of time. */
export interface TrafficSlot {
  /** `null` where nothing was measured. */
  requests: number | null;
  errors: number | null;
  averageMs: number | null;
  p95Ms: number | null;
}

/** Slots of equal length, oldest first; the last is the newest that is over. */
export interface Traffic {
  slotSeconds: number;
  slots: TrafficSlot[];
}

/** What was usual at this time of day. */
export type Baseline = {
  when: 'a week before' | 'the day before';
  requestsPerMinute: number;
  averageMs?: number;
};

/** Requests of some slots altogether. */
export function requestsIn(slots: readonly TrafficSlot[]): number {
  return slots.reduce((sum, { requests }) => sum + (requests ?? 0), 0);
}

/** The slots of the newest so many minutes. */
export function newest({ slots, slotSeconds }: Traffic, minutes: number) {
  return slots.slice(-Math.round((minutes * 60) / slotSeconds));
}
