import {
  occurrencesBetween,
  type RunbookSchedule,
  type ScheduledTime,
  type ScheduleWindow,
} from '@callboard/backstage-plugin-runbooks-common';

const SPAN_MS = 64 * 86_400_000;
const MOST_TIMES = 100_000;

/**
 * Remembers when schedules fall due, which is slow to work out, and asked for
 * again whenever a procedure is shown.
 *
 * @remarks
 * Time is cut into spans of 64 days, which are worked out one by one, as they are
 * asked for. Of very many, those that were not asked for the longest are forgotten.
 */
export class OccurrenceMemory {
  readonly #spans = new Map<string, ScheduledTime[]>();
  readonly #most: number;
  #size = 0;

  /** @param options.most - how many times are remembered, an empty span counting as one */
  constructor(options: { most?: number } = {}) {
    this.#most = options.most ?? MOST_TIMES;
  }

  /** How many times are remembered. */
  get size(): number {
    return this.#size;
  }

  /**
   * The same as `occurrencesBetween` tells.
   *
   * @throws `InputError` for a schedule that cannot be understood.
   */
  *times(
    schedule: RunbookSchedule,
    window: ScheduleWindow,
  ): Generator<ScheduledTime> {
    const holidays = [...(window.holidays ?? [])];
    const key = JSON.stringify([
      schedule.rule,
      schedule.time,
      schedule.timeZone,
      schedule.start,
      schedule.onNonBusinessDays,
      holidays,
    ]);
    const from = new Date(window.from);
    const to = new Date(window.to);
    const [first, end] = [from.toISOString(), to.toISOString()];
    for (
      let start = Math.floor(from.getTime() / SPAN_MS) * SPAN_MS;
      start < to.getTime();
      start += SPAN_MS
    ) {
      const span = this.#spanOf(`${start} ${key}`, () =>
        occurrencesBetween(schedule, {
          from: new Date(start),
          to: new Date(start + SPAN_MS),
          holidays,
        }),
      );
      for (const time of span) {
        if (time.dueAt >= end) {
          return;
        }
        if (time.dueAt >= first) {
          yield time;
        }
      }
    }
  }

  #spanOf(key: string, workOut: () => ScheduledTime[]): ScheduledTime[] {
    const known = this.#spans.get(key);
    const span = known ?? workOut();
    // The last one is the one that was asked for last.
    this.#spans.delete(key);
    this.#spans.set(key, span);
    if (!known) {
      this.#size += sizeOf(span);
      this.#forget();
    }
    return span;
  }

  #forget(): void {
    for (const [key, span] of this.#spans) {
      if (this.#size <= this.#most) {
        return;
      }
      this.#spans.delete(key);
      this.#size -= sizeOf(span);
    }
  }
}

function sizeOf(span: ScheduledTime[]): number {
  return Math.max(span.length, 1);
}
